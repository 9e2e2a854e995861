import type { Role } from '@shared/kernel/actor'
import type { ListCounts, Shelf } from '@/features/ticket/desk.calls'
import type { Segment } from '@/ui/segments'

const labels: Record<Shelf, string> = {
  mine: '我的',
  unassigned: '待分派',
  open: '全部',
  risk: '快超时',
  waiting: '等客户',
  done: '已解决',
  all: '所有',
}

/** Reps work what was handed to them: nothing waits for them at the desk. */
const shelvesOf = (role: Role | null): readonly Shelf[] =>
  role === 'rep' ? ['mine', 'open', 'waiting', 'done'] : ['mine', 'unassigned', 'open', 'risk', 'waiting', 'done']

function countOf(shelf: Shelf, counts: ListCounts | null): number | undefined {
  if (counts === null || shelf === 'waiting' || shelf === 'done' || shelf === 'all') return undefined
  return counts[shelf]
}

/** 我的 3 · 待分派 1 · …: counts as far as the server says them. */
export const toSegments = (role: Role | null, counts: ListCounts | null): Segment<Shelf>[] =>
  shelvesOf(role).map((shelf) => {
    const count = countOf(shelf, counts)
    return { value: shelf, label: labels[shelf], ...(count === undefined ? {} : { count }) }
  })

/** What an empty shelf means, and what to do next. */
export const emptyWords: Record<Shelf, { title: string; text: string }> = {
  mine: { title: '手上没有工单', text: '有客户提交售后，会按分工分给您，也会提醒' },
  unassigned: { title: '没有等着分派的工单', text: '没人在岗时提交的工单会先放在这里' },
  open: { title: '没有在办的工单', text: '客户打电话来说的问题，也可以在客户卡上录一张' },
  risk: { title: '没有快超时的工单', text: '承诺的时间用掉八成，就会出现在这里' },
  waiting: { title: '没有在等客户的工单', text: '请客户补充后，时钟会停，等客户回复再走' },
  done: { title: '还没有解决的工单', text: '解决后客户会确认并评价' },
  all: { title: '还没有工单', text: '' },
}
