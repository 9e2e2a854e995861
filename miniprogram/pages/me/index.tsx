import { View } from '@tarojs/components'
import { roleWords } from '@shared/staff/staff.labels'
import { api } from '@/platform/call'
import { relaunch } from '@/platform/navigate'
import { sayFailure } from '@/platform/say-failure'
import { updateMe, type Me } from '@/platform/session'
import { useIsOnline, useIsWide } from '@/platform/system'
import { useCommand } from '@/platform/use-command'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { PageTitle } from '@/ui/page-title'
import { RecordHead } from '@/ui/record-head'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { ErrorState, PartialData } from '@/ui/states'
import { SwitchRow } from '@/ui/switch-row'
import { LeaveButton } from './leave-button'
import { Places } from './places'
import { useWho } from './use-who'
import './index.scss'

function DutySwitch({ me, staffId }: { me: Me; staffId: NonNullable<Me['staffId']> }) {
  const setting = useCommand(api.staff.setDuty, { refreshes: [['staff']] })
  const isOn = me.isOnDuty === true
  const change = async (isOnDuty: boolean) => {
    const answer = await setting.run({ staffId, isOnDuty })
    if (answer !== null) updateMe({ ...me, isOnDuty: answer.isOnDuty })
  }
  return (
    <Card>
      <SwitchRow
        label={isOn ? '在岗' : '不在岗'}
        note={isOn ? '新线索会分给您；休息时关掉' : '不会分到新线索；回来时打开'}
        isOn={isOn}
        disabled={setting.isBusy}
        onChange={(next) => void change(next)}
      />
      {setting.failure !== null && <PartialData text={setting.failure.message} />}
    </Card>
  )
}

function Signed({ me }: { me: Me }) {
  const role = me.role === null ? '客户' : roleWords[me.role]
  return (
    <>
      <View className="me__head">
        <PageTitle title="我的" eyebrow={me.tenantName} />
      </View>
      <Card>
        <RecordHead
          isSmall
          avatar={<Avatar shape="person" name={me.name} />}
          title={me.name}
          tags={[{ text: role, tone: 'accent' }]}
          meta={me.departmentName ?? me.tenantName}
        />
      </Card>
      {me.staffId !== null && <DutySwitch me={me} staffId={me.staffId} />}
      <Places me={me} />
      <LeaveButton />
    </>
  )
}

/** 我的: who I am, whether I am on duty, and the doors that are not tabs. */
export default function MePage() {
  const { me, error, retry } = useWho()
  const isOnline = useIsOnline()
  const isWide = useIsWide()
  return (
    <Screen isOffline={!isOnline} width={isWide ? 'wide' : 'column'}>
      {me !== null && <Signed me={me} />}
      {me === null && error === null && <Skeleton shape="card" />}
      {me === null && error !== null && <ErrorState {...sayFailure(error)} onRetry={retry} />}
      {me === null && (
        <Button wide look="ghost" onTap={() => relaunch('/pages/start/index')}>
          回到入口
        </Button>
      )}
    </Screen>
  )
}
