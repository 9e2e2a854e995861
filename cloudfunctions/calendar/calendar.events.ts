import type { Calendar } from '@shared/calendar/calendar.types'
import type { Instant } from '@shared/kernel/instant'

declare module '../_kernel/aftermath' {
  interface EventPayloads {
    /** The company works at other times from that moment on: promises made before it are laid out anew. */
    'calendar.changed': { changedAt: Instant; before: Calendar; after: Calendar; afterId: string }
  }
}
