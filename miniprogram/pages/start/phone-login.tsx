import { useState } from 'react'
import { View } from '@tarojs/components'
import type { Outputs } from '@shared/contract'
import { api } from '@/platform/call'
import { useCommand } from '@/platform/use-command'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'

interface PhoneLoginProps {
  tenantCode: string
  onOpened: (opened: Outputs['session']['openByCode']) => Promise<void>
}

/** A colleague in a browser: phone, then the code that was sent to it. */
export function PhoneLogin({ tenantCode, onOpened }: PhoneLoginProps) {
  const [phone, setPhone] = useState('')
  const [code, setCode] = useState('')
  const sending = useCommand(api.session.sendCode)
  const opening = useCommand(api.session.openByCode)
  const [validFor, setValidFor] = useState<number | null>(null)

  const send = async () => {
    const sent = await sending.run({ tenantCode, phone })
    if (sent !== null) setValidFor(sent.validForMinutes)
  }
  const submit = async () => {
    const opened = await opening.run({ tenantCode, phone, code })
    if (opened !== null) await onOpened(opened)
  }
  const wrong = (field: string) => {
    const failure = opening.failure ?? sending.failure
    if (failure === null) return {}
    const fields = 'fields' in failure ? failure.fields : {}
    const sentence = fields[field] ?? (field === (opening.failure ? 'code' : 'phone') ? failure.message : undefined)
    return sentence === undefined ? {} : { error: sentence }
  }

  return (
    <Card>
      <Field
        label="手机号"
        kind="phone"
        value={phone}
        onChange={setPhone}
        maxLength={20}
        isRequired
        {...wrong('phone')}
      />
      {validFor !== null && (
        <Field
          label="验证码"
          kind="number"
          value={code}
          onChange={setCode}
          maxLength={6}
          isRequired
          hint={`已发到这个手机号，${validFor} 分钟内有效`}
          isFocused
          {...wrong('code')}
        />
      )}
      <View className="start__step">
        <Button look={validFor === null ? 'primary' : 'ghost'} size="large" wide disabled={phone === ''} onTap={send}>
          {validFor === null ? '获取验证码' : '重新发送'}
        </Button>
      </View>
      {validFor !== null && (
        <View className="start__step">
          <Button look="primary" size="large" wide disabled={code.length !== 6} onTap={submit}>
            进入
          </Button>
        </View>
      )}
    </Card>
  )
}
