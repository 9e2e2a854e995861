/** Why a ticket stands in the agents' list, and what its customer is promised. */
export const whyWords = {
  stranger: '微信客户',
  first: '首次回复',
  resolve: '解决',
  by: (moment: string, what: string) => `${moment} 前要${what}`,
  not: (lateness: string, what: string) => `${lateness}未${what}`,
  nobody: (promise: string) => `还没有人接，${promise}`,
  waits: (moment: string) => `${moment}起等客户回复`,
  unconfirmed: '已解决，等客户确认',
  merged: '已并入另一张工单',
  yourTurn: '请您回复，我们收到后马上继续',
  confirm: '已经处理好了，请您确认',
  closed: '这张工单已经结束',
  joined: '已和您的另一张工单合并，请看那一张',
  sorry: '让您久等了，我们正在加紧处理',
  answer: (moment: string) => `我们会在${moment} 前回复您`,
  result: (moment: string) => `预计${moment} 前给您结果`,
}

/** What the thread says happened; the customer reads these too, so only the first names the company shows. */
export const threadWords = {
  given: (name: string) => `由${name}为您处理`,
  handed: (name: string) => `改由${name}为您处理`,
  started: (name: string) => `${name}开始处理`,
  waiting: '等您回复',
  resolved: '已处理好，请您确认',
  confirmed: '客户确认已解决',
  reopened: '客户重新打开了工单',
  autoClosed: '没有新的消息，工单自动结束',
  ordered: (number: string) => `关联订单 ${number}`,
  mergedAway: (number: string) => `已并入工单 ${number}`,
  mergedIn: (number: string) => `并入了工单 ${number}`,
  entered: (name: string) => `${name}根据您的来电登记`,
  handNote: (name: string, words: string) => `转给${name}：${words}`,
  linked: (name: string) => `关联客户${name}`,
  priority: (words: string) => `优先级改为${words}`,
}

/** The same on the customer's timeline, for colleagues. */
export const timelineWords = {
  opened: (kind: string) => `提交工单 · ${kind}`,
  resolved: (number: string) => `工单已解决 · ${number}`,
  reopened: (number: string) => `重新打开工单 · ${number}`,
  merged: (number: string, into: string) => `工单 ${number} 并入 ${into}`,
}

export const stepWords = {
  submitted: '已提交',
  assigned: '已分派',
  inProgress: '处理中',
  resolved: '已解决',
  rated: '已评价',
}
