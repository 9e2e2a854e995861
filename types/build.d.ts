/** Where the functions are, without a trailing slash; '' is the same origin. Set by config/index.ts. */
declare const API_BASE: string

/** The company a phone belongs to while neither a code nor an earlier visit names one. Set by config/index.ts. */
declare const TENANT_CODE: string
