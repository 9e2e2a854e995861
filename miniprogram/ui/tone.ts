/** What a colour says; it never says it alone, words stand beside it. */
export type Tone = 'plain' | 'accent' | 'violet' | 'good' | 'warn' | 'bad'

/** The class that sets --tone, --tone-soft and --tone-text for everything inside. */
export const toneClass = (tone: Tone) => `g-tone--${tone}`
