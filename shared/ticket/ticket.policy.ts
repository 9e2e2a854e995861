import { anySession, memberOnly, staffWith } from '../kernel/policy'

/** A customer's own tickets only; whose they are is held in every query. */
export const mayAskForHelp = memberOnly
export const mayFollowOwn = memberOnly
export const mayRate = memberOnly

/** Customers before they submit, agents while they answer. */
export const maySuggest = anySession

/** Everybody sees some tickets: agents the desk's, managers their people's, reps those of their customers. */
export const mayReadTickets = staffWith()
export const mayNote = staffWith()
export const mayEnter = staffWith()
/** Reps answer what was handed to them: whose ticket it is, is held to the row. */
export const mayWorkTickets = staffWith()
/** Taking from the desk is not for reps: they work what is handed to them. */
export const mayTake = staffWith('owner', 'manager', 'agent')
export const mayLinkCustomer = staffWith('owner', 'manager', 'agent')
export const maySaveArticles = staffWith('owner', 'manager', 'agent')

export const mayReadService = staffWith('owner', 'manager')
export const mayRecover = staffWith('owner', 'manager')
export const maySurveySegment = staffWith('owner', 'manager')
export const mayArrangeAgents = staffWith('owner', 'manager')
export const mayChangeService = staffWith('owner', 'manager')
