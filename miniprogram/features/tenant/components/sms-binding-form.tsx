import { useState } from 'react'
import { View } from '@tarojs/components'
import { CallRefused } from '@/platform/call-error'
import { copy } from '@/platform/phone'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { PartialData } from '@/ui/states'
import { useBindSms, type ReachSetup } from '../tenant.calls'
import './settings.scss'

const fieldsOf = [
  { key: 'sdkAppId', label: 'SDK AppID', most: 12, hint: '短信控制台“应用管理”里，14 开头的一串数字' },
  { key: 'signName', label: '短信签名', most: 20, hint: '审核通过的签名，不带【】' },
  { key: 'secretId', label: 'SecretId', most: 100, hint: '给归客单独建一个只有短信权限的子账号' },
  { key: 'secretKey', label: 'SecretKey', most: 200, hint: '加密保存，存好以后谁也看不到，包括您' },
] as const

/** The account there is, and where its delivery reports go. */
function Account({ sms, reportUrl }: Pick<ReachSetup, 'sms' | 'reportUrl'>) {
  if (sms === null || reportUrl === null) {
    return (
      <Card>
        <View className="settings__words">
          没有短信也能用：客户打开页面就看到进展。开通后，没点过订阅的客户也收得到。
        </View>
      </Card>
    )
  }
  return (
    <Card>
      <KeyValues
        rows={[
          { key: '签名', words: `【${sms.signName}】`, tags: [{ text: '已开通', tone: 'good' }] },
          { key: '应用', words: sms.sdkAppId },
        ]}
      />
      <View className="settings__note">把下面的地址填到短信控制台的“回调配置”，短信送没送到就看得见。</View>
      <View className="settings__note">{reportUrl}</View>
      <Button look="soft" icon="copy" onTap={() => copy(reportUrl)}>
        复制回调地址
      </Button>
    </Card>
  )
}

/** The company's SMS account at Tencent: tried before it is kept, its key never shown again. */
export function SmsBindingForm({ setup: { sms, reportUrl } }: { setup: ReachSetup }) {
  const binding = useBindSms()
  const { sdkAppId, signName, secretId } = sms ?? { sdkAppId: '', signName: '', secretId: '' }
  const [account, setAccount] = useState({ sdkAppId, signName, secretId, secretKey: '' })
  const { failure } = binding
  const wrong = failure instanceof CallRefused ? failure.fields : {}
  return (
    <Section title="短信账号" note="腾讯云短信，费用由腾讯云向公司收">
      <Account sms={sms} reportUrl={reportUrl} />
      <Card>
        {fieldsOf.map(({ key, label, most, hint }) => (
          <Field
            key={key}
            label={label}
            value={account[key]}
            onChange={(value) => setAccount({ ...account, [key]: value })}
            maxLength={most}
            hint={hint}
            isRequired
            {...(wrong[key] === undefined ? {} : { error: wrong[key] })}
          />
        ))}
        {failure && Object.keys(wrong).length === 0 && <PartialData text={failure.message} />}
        <View className="settings__bind">
          <Button
            wide
            size="large"
            look="primary"
            disabled={Object.values(account).includes('')}
            onTap={() => binding.run(account)}
          >
            {sms === null ? '试一试并保存' : '换成这个账号'}
          </Button>
        </View>
      </Card>
    </Section>
  )
}
