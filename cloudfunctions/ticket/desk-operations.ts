import { note, reply, take } from './answer-ticket'
import { handOver, linkCustomer, linkOrder, setPriority } from './arrange-ticket'
import { enter } from './enter-ticket'
import { quickReplies } from './list-quick-replies'
import { merge } from './merge-tickets'
import { list, listOrders, read } from './read-desk'

/** What those who answer do (工单台). */
export const deskOperations = {
  list,
  read,
  enter,
  take,
  reply,
  note,
  handOver,
  merge,
  linkOrder,
  linkCustomer,
  setPriority,
  listOrders,
  quickReplies,
}
