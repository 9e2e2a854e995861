import { View } from '@tarojs/components'
import { open } from '@/platform/navigate'
import type { Me } from '@/platform/session'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import type { IconName } from '@/ui/icon-name'
import { Tappable } from '@/ui/tappable'
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
      ? [{ icon: 'chart', title: '看板', note: '响应快慢、渠道、撞单', path: '/desks/dashboard/index' } as const]
      : []),
    { icon: 'search', title: '查重', note: '这位客户有人在跟吗', path: '/features/customer/pages/lookup/index' },
    { icon: 'bell', title: '消息盒子', note: '发给您的提醒都在这里', path: '/features/message/pages/box/index' },
    ...(role === 'owner'
      ? [
          {
            icon: 'settings',
            title: '设置',
            note: '表单、渠道码、分配规则、上班时间',
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
        <Tappable key={path} className="me__place" role="link" onTap={() => void open(path)}>
          <Icon name={icon} className="me__icon" />
          <View className="me__words">
            <View>{title}</View>
            <View className="me__note">{note}</View>
          </View>
          <Icon name="next" size="small" />
        </Tappable>
      ))}
    </Card>
  )
}
