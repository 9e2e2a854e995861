import * as z from 'zod'
import { command, query } from '../kernel/contract'
import { id, idOut, text } from '../kernel/fields'

const fileKind = z.enum(['photo', 'document', 'voice', 'video', 'sheet'])

export const fileContract = {
  /** Where and how to upload: `wx.uploadFile({ url, formData: fields, name: 'file' })`, then confirm. */
  openUpload: command
    .input(
      z.object({ name: text('文件名', 120), kind: fileKind, sizeBytes: z.int('大小应为整数').min(1, '文件是空的') }),
    )
    .errors({ FILE_TOO_LARGE: {}, FILE_KIND: {} })
    .output(z.object({ fileId: idOut<'File'>(), url: z.string(), fields: z.record(z.string(), z.string()) })),
  /** Checks what arrived by its content; only confirmed files can be attached. */
  confirm: command
    .input(z.object({ fileId: id<'File'>() }))
    .errors({ FILE_MISSING: {}, FILE_KIND: {}, FILE_TOO_LARGE: {} })
    .output(z.object({ fileId: idOut<'File'>(), mime: z.string(), sizeBytes: z.int() })),
  /** A link that lives 10 minutes, for whoever may see what the file is attached to. */
  link: query
    .input(z.object({ fileId: id<'File'>() }))
    .output(z.object({ url: z.string(), mime: z.string(), expiresAt: z.string() })),
}
