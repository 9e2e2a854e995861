import type { TenantId } from '@shared/kernel/ids'

/** What WeChat says of words: `review` means a person should look, `unchecked` that it gave no answer. */
export type WordsCheck = 'pass' | 'review' | 'risky' | 'unchecked'

/** The outside world an operation may use besides the database; each word adds its own by declaration merging. */
export interface Ports {
  /** Demo companies invite everybody in; production never does. */
  mode: 'demo' | 'production'
  /** Keys for secrets at rest and for signing links, from the environment. */
  secretKey: Buffer
  /** Whether the words of whoever holds this session may be kept (内容安全); null where no real people write. */
  checkWords: ((asked: { tenantId: TenantId; session: string; words: string }) => Promise<WordsCheck>) | null
}
