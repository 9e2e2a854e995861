import type { StaffActor } from '@shared/kernel/actor'
import { accept } from '@shared/kernel/decision'
import { ticketServiceContract } from '@shared/ticket/ticket-service.contract'
import { mayArrangeAgents } from '@shared/ticket/ticket.policy'
import { DEFAULT_MOST_OPEN } from '@shared/ticket/ticket.types'
import './ticket.events'
import { notFound } from '../_kernel/boundary'
import { implement } from '../_kernel/implement'
import type { Tx } from '../_kernel/transaction'
import { dropAgentRow, listAgentRows, saveAgentRow } from './agent.repository'

const agentsOf = async (tx: Tx, { tenantId, scope }: StaffActor) => ({
  items: await listAgentRows(tx, tenantId, { scope, mostOpen: DEFAULT_MOST_OPEN }),
})

export const listAgents = implement(ticketServiceContract.listAgents, mayArrangeAgents, async ({ actor, tx }) =>
  accept(await agentsOf(tx, actor)),
)

export const saveAgent = implement(
  ticketServiceContract.saveAgent,
  mayArrangeAgents,
  async ({ input, actor, tx, after }) => {
    const { tenantId, scope } = actor
    const isSaved = input.isAgent
      ? await saveAgentRow(tx, tenantId, { ...input, scope })
      : await dropAgentRow(tx, tenantId, { ...input, scope })
    if (!isSaved) throw notFound()
    // More room or another skill: what waits may find somebody now.
    after.append('ticket.drain', {})
    return accept(await agentsOf(tx, actor))
  },
)
