export const importSteps = [
  'reading',
  'mapping',
  'checking',
  'checked',
  'committing',
  'committed',
  'undoing',
  'undone',
  'failed',
] as const
export type ImportStep = (typeof importSteps)[number]

