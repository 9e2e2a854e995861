import type { ItemAction } from '@/ui/action-sheet'
import type { ListRowProps } from '@/ui/list-row'

/** The rows of a rep's morning, without what tapping them does. */
export const sampleRows: readonly (ListRowProps & { id: string; verb: string; isPrimary?: boolean })[] = [
  {
    id: 'accept',
    title: '云裳服饰 · 陈女士',
    icon: 'plus',
    tone: 'accent',
    why: [{ late: '还剩 8 分钟' }, '，没接受就转给下一位'],
    tags: [{ text: '官网表单', tone: 'accent' }, { text: '想订 200 件秋款卫衣' }, { text: 'A 级 86', tone: 'good' }],
    verb: '接受',
    isPrimary: true,
  },
  {
    id: 'reply',
    title: '锦程商贸 · 退换货',
    icon: 'note',
    tone: 'bad',
    why: [{ late: '逾期 20 分钟' }, '未首次回复，客户等了 2 小时'],
    tags: [{ text: '工单 #2381', tone: 'bad' }, { text: '老客户 · 累计 ¥18.6 万' }],
    verb: '回复',
  },
  {
    id: 'push',
    title: '尚品百货 · 秋季补货',
    icon: 'trend',
    tone: 'violet',
    why: ['在方案制定停了 ', { late: '19 天' }, '，成交单一般 11 天'],
    tags: [{ text: '方案制定', tone: 'violet' }, { text: '¥12.8 万' }, { text: '缺：报价单', tone: 'warn' }],
    verb: '推进',
  },
  {
    id: 'call',
    title: '南岭制衣 · 李经理',
    icon: 'phone',
    tone: 'accent',
    why: '约好今天 10:00 电话，确认面料手感',
    tags: [{ text: '需求确认' }, { text: '上次 3 天前' }],
    verb: '记跟进',
  },
  {
    id: 'care',
    title: '购买满 3 个月 · 6 位客户',
    icon: 'heart',
    tone: 'good',
    why: '使用指南等您确认发送',
    verb: '查看',
  },
  {
    id: 'long',
    title: '广州市白云区新市街棠涌东方国际服装批发市场锦绣前程服饰有限责任公司 · 欧阳女士',
    icon: 'money',
    tone: 'warn',
    why: ['应收 ¥1.2 万', { late: '逾期 12 天' }, '，额度还剩 ¥3.8 万，上次答应本周三付'],
    tags: [{ text: '这个标签特别特别特别特别特别特别特别长，长到一行放不下，所以省略' }],
    verb: '催款',
  },
]

/** 稍后 and 转给: what can be done with a row besides its main action. */
export const otherActions = (onDone: (text: string) => void): readonly ItemAction[] => [
  { label: '稍后', icon: 'snooze', onTap: () => onDone('已放到明天 10:00') },
  { label: '转给', icon: 'handover', onTap: () => onDone('已转给王珂') },
]
