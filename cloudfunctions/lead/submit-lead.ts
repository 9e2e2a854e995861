import { accept, refuse } from '@shared/kernel/decision'
import { readAnswers } from '@shared/lead/answers.rules'
import { cleanLead } from '@shared/lead/clean.rules'
import { leadContract } from '@shared/lead/lead.contract'
import { maySubmitLead } from '@shared/lead/lead.policy'
import { canReach } from '@shared/lead/reach.rules'
import { found, invalidInput } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import { loadIntakeSituation } from './intake-situation.repository'
import { takeLead } from './take-lead'

export const submitLead = implement(
  leadContract.submit,
  maySubmitLead,
  async ({ input, doorTarget, ...at }) => {
    const { formKey, answers: given, ...wish } = input
    const clean = cleanLead(wish)
    if (!canReach(clean)) return refuse('NOTHING_TO_REACH')
    const choice = { id: doorTarget, key: formKey, isGuessed: true }
    const situation = await loadIntakeSituation(at.tx, at.tenantId, choice)
    const { answers, complaints } = readAnswers(situation.questions, given)
    if (Object.keys(complaints).length > 0) throw invalidInput(complaints)
    const channel = found(situation.channel)
    const taken = await takeLead(at, { situation, channel, wish, clean, answers, raw: input, mineOf: null })
    return accept({ number: taken.number, staffName: taken.staffName, answerBy: taken.answerBy })
  },
  { door: ({ formKey }) => ({ kind: 'form', key: formKey }) },
)
