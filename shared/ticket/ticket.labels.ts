import type { Priority, TicketKind, TicketState } from './ticket.types'

/** Sentences of refusals; one for every code the three contracts of a ticket declare. */
export const ticketLabels = {
  PHONE_NEEDED: '没有提交：请留下手机号，方便我们联系您',
  PHONE_UNREADABLE: '没有提交：这个手机号看不懂，请检查一下',
  CONTENT_REFUSED: '没有提交：微信认为内容不合适，请换个说法',
  ORDER_GONE: '没有提交：这张订单找不到了，请重新选一张',
  NOTHING_ADDED: '没有发出：请写一句话，或加一张照片',
  TICKET_CLOSED: '这张工单已经结束，需要的话请重新打开或另提一张',
  NOT_RESOLVED: '这张工单还在处理，处理好了再来确认',
  REOPEN_TOO_LATE: '结束太久了，不能再打开，请另提一张工单',
  RATED_ALREADY: '您已经评价过了，谢谢',
  SURVEY_LAPSED: '评价时间已过，有话请直接留言，我们会看到',
  TICKET_TAKEN: '已被同事接下，您可以接下一张',
  NOT_ON_DUTY: '没有转交：这位同事不在岗，请换一位',
  OTHER_CUSTOMER: '没有合并：两张工单不是同一位客户的',
  SAME_TICKET: '没有合并：请选另一张工单',
  ARTICLE_CHANGED: '没有保存：同事刚改过这条答案，请刷新后再改',
  RECOVERY_CHANGED: '没有保存：同事刚改过这张改进单，请刷新后再改',
  RECOVERY_INCOMPLETE: '没有完成：请写清原因、措施和给客户的话',
  SETTINGS_CHANGED: '没有保存：同事刚改过设置，请刷新后再改',
}

export const kindWords: Record<TicketKind, string> = {
  return: '退换货',
  quality: '质量',
  logistics: '物流',
  invoice: '发票',
  inquiry: '咨询',
  complaint: '投诉',
  other: '其他',
}

export const stateWords: Record<TicketState, string> = {
  submitted: '已提交',
  assigned: '已分派',
  in_progress: '处理中',
  waiting: '等您回复',
  resolved: '已解决',
  closed: '已结束',
}

export const priorityWords: Record<Priority, string> = { urgent: '紧急', normal: '一般', low: '不急' }
