/** The outside world an operation may use besides the database; each word adds its own by declaration merging. */
export interface Ports {
  /** Demo companies invite everybody in; production never does. */
  mode: 'demo' | 'production'
  /** Keys for secrets at rest and for signing links, from the environment. */
  secretKey: Buffer
}
