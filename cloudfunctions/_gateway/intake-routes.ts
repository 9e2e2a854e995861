import type { House } from '../_kernel/house'
import type { Route } from './route'

/** `POST /intake/:formKey`: a website or form tool leaves a lead. */
export const intakeRoutes =
  (_house: House, _limit: ((ip: string) => number) | null): Route =>
  async () =>
    false
