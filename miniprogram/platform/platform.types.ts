/** What came back over HTTP: the body already parsed from JSON, or something else. */
export interface HttpAnswer {
  status: number
  body: unknown
  /** The server's time, if it said so. */
  serverNow: string | null
}

/** Proof of who holds the phone: a code that the server exchanges once, within 5 minutes. */
export interface LoginProof {
  way: 'wechat' | 'wecom'
  code: string
}

/** A photo ready to be sent: a JPEG of at most 1600 px. */
export interface PickedPhoto {
  /** Where platform/photo-store keeps it, over a restart too. */
  path: string
  name: string
  sizeBytes: number
}

/** A file on its way, with the form fields that go before it. */
export interface Upload {
  url: string
  fields: Record<string, string>
  path: string
  /** From 0 to 1. */
  onProgress: (share: number) => void
}

/** What somebody answered to each template; an accept is one later message. */
export type Consent = Readonly<Record<string, 'accept' | 'acceptWithAudio' | 'reject' | 'ban' | 'filter'>>

/** One photo or film as large as the screen. */
export interface Shown {
  url: string
  kind: 'photo' | 'video'
}
