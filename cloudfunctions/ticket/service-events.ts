import { askSurvey, stepSurvey } from './ask-survey'

/** What follows a resolution: the question how it went. */
export const serviceEvents = {
  'ticket.resolved': askSurvey,
  'ticket.surveyStep': stepSurvey,
}
