declare module '../_kernel/aftermath' {
  interface EventPayloads {
    /** A ledger row waits to be delivered. */
    'message.deliver': { messageId: string }
  }
}

export {}
