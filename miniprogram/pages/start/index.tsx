import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { Section } from '@/ui/section'
import { CompanyChoice } from './company-choice'
import { PersonaList } from './persona-list'
import { PhoneLogin } from './phone-login'
import { useStart } from './use-start'
import './index.scss'

/** The door of the house: decides by the session who is here and where they belong. */
export default function StartPage() {
  const { door, begin, enter, bePersona, leaveCompany } = useStart()
  if (door.at === 'opening') return <Screen>{null}</Screen>
  if (door.at === 'stopped') {
    const requestId = 'requestId' in door.failure ? door.failure.requestId : ''
    return (
      <Screen>
        <PageTitle title="暂时进不来" eyebrow={door.failure.message} />
        <Button look="primary" size="large" wide onTap={() => begin()}>
          再试一次
        </Button>
        <View className="start__note">联系我们时请报编号 {requestId}</View>
      </Screen>
    )
  }
  if (door.at === 'lost') {
    return (
      <Screen>
        <CompanyChoice key={door.wrongCode ?? ''} {...door} onChoose={begin} />
      </Screen>
    )
  }
  const { company, tenantCode } = door
  return (
    <Screen>
      <PageTitle title={company.mode === 'demo' ? '您想以谁的身份看看' : '同事登录'} eyebrow={company.name} />
      {company.mode === 'demo' && <PersonaList onChoose={bePersona} />}
      <Section title={company.mode === 'demo' ? '或用手机号登录' : '手机号'}>
        <PhoneLogin tenantCode={tenantCode} onOpened={enter} />
      </Section>
      <View className="start__step">
        <Button look="ghost" size="large" wide onTap={leaveCompany}>
          换一家企业
        </Button>
      </View>
    </Screen>
  )
}
