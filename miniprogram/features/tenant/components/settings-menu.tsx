import { open, replace } from '@/platform/navigate'
import { useIsWide } from '@/platform/system'
import type { IconName } from '@/ui/icon-name'
import { ListRow } from '@/ui/list-row'

const places = [
  {
    key: 'lead',
    path: '/features/tenant/pages/lead/index',
    title: '线索',
    why: '多久没接受转给下一位，撞单听谁的',
    icon: 'funnel',
  },
  {
    key: 'followup',
    path: '/features/tenant/pages/followup/index',
    title: '跟进',
    why: '到期几天提醒谁，常用语',
    icon: 'note',
  },
  {
    key: 'pool',
    path: '/features/tenant/pages/pool/index',
    title: '公海',
    why: '多久没跟进收回，每天能领几位',
    icon: 'inbox',
  },
  {
    key: 'service',
    path: '/features/tenant/pages/service/index',
    title: '售后',
    why: '多久回复，多久解决，快捷回复',
    icon: 'chat',
  },
  {
    key: 'agents',
    path: '/features/tenant/pages/agents/index',
    title: '客服分工',
    why: '谁接哪类工单，手上最多几件',
    icon: 'person',
  },
  {
    key: 'rules',
    path: '/features/tenant/pages/rules/index',
    title: '分配规则',
    why: '什么样的线索交给谁',
    icon: 'handover',
  },
  {
    key: 'channels',
    path: '/features/tenant/pages/channels/index',
    title: '渠道',
    why: '渠道码、链接和费用',
    icon: 'link',
  },
  {
    key: 'form',
    path: '/features/tenant/pages/form/index',
    title: '表单',
    why: '客户看到的标题、承诺和题目',
    icon: 'file',
  },
  {
    key: 'hours',
    path: '/features/tenant/pages/hours/index',
    title: '工作时间',
    why: '每周时段、节假日和调休',
    icon: 'clock',
  },
  {
    key: 'staff',
    path: '/features/tenant/pages/staff/index',
    title: '同事与部门',
    why: '谁在岗，谁接多少线索',
    icon: 'people',
  },
  {
    key: 'wecom',
    path: '/features/tenant/pages/wecom/index',
    title: '企业微信',
    why: '提醒发到手机，同事一点就登录',
    icon: 'chat',
  },
  {
    key: 'reach',
    path: '/features/tenant/pages/reach/index',
    title: '短信与订阅消息',
    why: '客户不在页面上时怎么收到消息',
    icon: 'send',
  },
  {
    key: 'audit',
    path: '/features/tenant/pages/audit/index',
    title: '操作记录',
    why: '谁在什么时候做了什么',
    icon: 'shield',
  },
] as const satisfies readonly { key: string; path: string; title: string; why: string; icon: IconName }[]

export type SettingsPlace = (typeof places)[number]['key']

/** What can be set, and what each is for. */
export function SettingsMenu({ current }: { current?: SettingsPlace }) {
  const isWide = useIsWide()
  return (
    <>
      {places.map(({ key, path, title, why, icon }) => (
        <ListRow
          key={key}
          title={title}
          why={why}
          icon={icon}
          tone={key === current ? 'accent' : 'plain'}
          onOpen={() => void (isWide ? replace(path) : open(path))}
        />
      ))}
    </>
  )
}
