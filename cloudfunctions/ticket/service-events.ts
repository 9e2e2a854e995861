import { askSurvey, stepSurvey } from './ask-survey'
import { askNext } from './survey-many'

/** What follows a resolution, and a survey to many: the question how it went. */
export const serviceEvents = {
  'ticket.resolved': askSurvey,
  'ticket.surveyStep': stepSurvey,
  'ticket.surveyMany': askNext,
}
