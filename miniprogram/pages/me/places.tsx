import { open } from '@/platform/navigate'
import type { Me } from '@/platform/session'
import { Card } from '@/ui/card'
import type { IconName } from '@/ui/icon-name'
import { PlaceRow } from '@/ui/place-row'
import type { PagePath } from '../../app.pages'

interface Place {
  icon: IconName
  title: string
  note: string
  path: PagePath
}

/** The pages this person may open; what is not theirs is not shown. */
function placesOf({ role, mode }: Me): Place[] {
  const isLeading = role === 'owner' || role === 'manager'
  return [
    ...(isLeading
      ? ([
          { icon: 'chart', title: '看板', note: '响应快慢、渠道、撞单', path: '/desks/dashboard/index' },
          { icon: 'shield', title: '服务质量', note: '回复快慢、投诉、满意度', path: '/desks/service/index' },
          { icon: 'bulb', title: '改进单', note: '客户不满意的，改了什么', path: '/desks/recoveries/index' },
          {
            icon: 'upload',
            title: '导入客户',
            note: '把 Excel 里的客户一次导进来',
            path: '/features/custody/pages/imports/index',
          },
        ] as const)
      : []),
    ...(role === 'agent'
      ? []
      : [
          {
            icon: 'inbox',
            title: '公海',
            note: '没人跟进的客户，领一位来跟',
            path: '/features/customer/pages/pool/index',
          } as const,
        ]),
    { icon: 'search', title: '查重', note: '这位客户有人在跟吗', path: '/features/customer/pages/lookup/index' },
    ...(role === 'rep'
      ? []
      : [
          {
            icon: 'file',
            title: '知识库',
            note: '客户常问的，写成现成答案',
            path: '/features/ticket/pages/articles/index',
          } as const,
        ]),
    { icon: 'bell', title: '消息盒子', note: '发给您的提醒都在这里', path: '/features/message/pages/box/index' },
    ...(role === 'manager'
      ? ([
          { icon: 'chat', title: '售后设置', note: '多久回复、快捷回复', path: '/features/tenant/pages/service/index' },
          { icon: 'people', title: '客服分工', note: '谁接哪类工单', path: '/features/tenant/pages/agents/index' },
        ] as const)
      : []),
    ...(role === 'owner'
      ? [
          {
            icon: 'settings',
            title: '设置',
            note: '售后、表单、渠道码、分配规则、上班时间',
            path: '/features/tenant/pages/settings/index',
          } as const,
        ]
      : []),
    ...(mode === 'demo'
      ? [
          {
            icon: 'bulb',
            title: '风格',
            note: '每个零件，一页看完',
            path: '/features/style-guide/pages/index/index',
          } as const,
        ]
      : []),
  ]
}

/** The doors that are not tabs. */
export function Places({ me }: { me: Me }) {
  return (
    <Card look="flush">
      {placesOf(me).map(({ icon, title, note, path }) => (
        <PlaceRow key={path} icon={icon} title={title} note={note} onTap={() => open(path)} />
      ))}
    </Card>
  )
}
