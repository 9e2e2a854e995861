import { ZodToJsonSchemaConverter } from '@orpc/zod/zod4'
import { contract } from '@shared/contract'
import { boundaryLabels } from '@shared/kernel/wire.labels'

interface ProcedureSchema {
  input: unknown
  output: unknown
  errors: string[]
}

const callShape = (word: string, procedures: readonly string[]) => ({
  post: {
    operationId: word,
    requestBody: {
      required: true,
      content: {
        'application/json': {
          schema: {
            type: 'object',
            required: ['procedure', 'input'],
            properties: {
              procedure: { type: 'string', enum: procedures },
              input: { type: 'object' },
              session: { type: 'string' },
              requestId: { type: 'string', pattern: '^[\\w-]{8,64}$' },
            },
          },
        },
      },
    },
    responses: { 200: { description: 'ok: true with data, or ok: false with code and message' } },
  },
})

/** Describes every procedure from the contract itself: one path per function, details under `x-procedures`. */
export async function describeApi(): Promise<unknown> {
  const converter = new ZodToJsonSchemaConverter()
  const boundary = Object.keys(boundaryLabels)
  const procedures: Record<string, ProcedureSchema> = {}
  const paths: Record<string, unknown> = {}
  for (const [word, operations] of Object.entries(contract)) {
    const names: string[] = []
    for (const [verb, procedure] of Object.entries(operations)) {
      const { inputSchema, outputSchema, errorMap } = procedure['~orpc']
      const name = `${word}.${verb}`
      names.push(name)
      procedures[name] = {
        input: converter.convert(inputSchema, { strategy: 'input' })[1],
        output: converter.convert(outputSchema, { strategy: 'output' })[1],
        errors: [...boundary, ...Object.keys(errorMap)],
      }
    }
    paths[`/v1/functions/${word}`] = callShape(word, names)
  }
  return { openapi: '3.1.1', info: { title: 'Guike 归客', version: '0.1.0' }, paths, 'x-procedures': procedures }
}
