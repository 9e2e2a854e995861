import { cutText } from '../kernel/text'
const STARS = 5

/** 评价 ★★★★☆ */
export const sayStars = (score: number): string => `评价 ${'★'.repeat(score)}${'☆'.repeat(STARS - score)}`

/** A rating as the thread says it. */
export const threadSurvey = ({
  score,
  tags,
  words,
}: {
  score: number
  tags: readonly string[]
  words: string
}): string => [sayStars(score), tags.join('、'), words].filter((line) => line !== '').join('\n')

/** What the manager is told of a bad rating; never a phone number, since messages leave the house. */
export const recoveryMessages = {
  opened: ({ asker, score, words, agent }: { asker: string; score: number; words: string; agent: string }) => ({
    title: '差评待改进',
    body: `${asker}给了 ${score} 星${agent === '' ? '' : `，处理人${agent}`}${words === '' ? '' : `：${cutText(words, 40)}`}`,
    reason: '2 星及以下要开改进单，改了什么会告诉客户',
  }),
}

export const recoveryPage = '/desks/recoveries/index'

/** What the customer reads of what became of a bad rating. */
export const improvedWords = (result: string): string => `您的反馈已改进：${result}`

export const surveyPage = (surveyId: string): string => `/features/ticket/pages/survey/index?surveyId=${surveyId}`

/** What stands for a survey where a ticket has its number. */
export const shortOf = (surveyId: string): string => surveyId.slice(-6).toUpperCase()

/** A question that is about no ticket, to somebody who bought lately. */
export const segmentMessage = (company: string) => ({
  title: '请您评价',
  body: `${company}想听听您最近的拿货体验，点一下就好`,
  reason: '请近期下单的客户评价，每位客户每周最多一次',
})

/** What the customer is told of a recovery that is done. */
export const improvedMessage = (result: string) => ({
  title: '您的反馈已改进',
  body: result,
  reason: '差评改进后要告诉客户',
})
