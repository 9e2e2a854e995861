import { useState } from 'react'
import { View } from '@tarojs/components'
import { CallRefused } from '@/platform/call-error'
import { Button } from '@/ui/button'
import { Field } from '@/ui/field'
import { PhoneButton } from '@/ui/phone-button'
import { useSendPhoneCode, useVerifyPhone } from '../ticket.calls'

const CODE_DIGITS = 6
/** In WeChat one tap gives the number; a browser has only the code by SMS. */
const IS_WEAPP = process.env.TARO_ENV === 'weapp'

/** Proves once that a number is one's own: by WeChat's button, or by a code that comes by SMS. */
export function VerifyPhone({ phone, onChange, error }: TypedProps) {
  const verifying = useVerifyPhone()
  const [isTyping, setTyping] = useState(!IS_WEAPP)
  const byWechat = async (code: string | null) => {
    if (code === null) return setTyping(true)
    await verifying.run({ by: 'wechat', code })
  }
  return (
    <>
      {IS_WEAPP && <PhoneButton onCode={byWechat}>用微信里的手机号</PhoneButton>}
      {verifying.failure && <View className="ticket__wrong">{verifying.failure.message}</View>}
      {isTyping ? (
        <Typed phone={phone} onChange={onChange} {...(error === undefined ? {} : { error })} />
      ) : (
        <View className="ticket__step">
          <Button wide look="ghost" onTap={() => setTyping(true)}>
            填写别的号码
          </Button>
          {error !== undefined && <View className="ticket__wrong">{error}</View>}
        </View>
      )}
    </>
  )
}

interface TypedProps {
  phone: string
  onChange: (phone: string) => void
  error?: string
}

function Typed({ phone, onChange, error }: TypedProps) {
  const sending = useSendPhoneCode()
  const verifying = useVerifyPhone()
  const [code, setCode] = useState('')
  const [minutes, setMinutes] = useState<number | null>(null)
  const send = async () => {
    const sent = await sending.run({ phone })
    if (sent !== null) setMinutes(sent.validForMinutes)
  }
  const refused = sending.failure instanceof CallRefused ? sending.failure.fields.phone : undefined
  const trouble = refused ?? sending.failure?.message ?? error
  return (
    <>
      <Field
        label="手机号"
        kind="phone"
        isRequired
        value={phone}
        maxLength={40}
        hint="验证一次，以前的订单和工单就都对得上"
        onChange={onChange}
        {...(trouble === undefined ? {} : { error: trouble })}
      />
      {minutes !== null && (
        <Field
          label="验证码"
          kind="number"
          isRequired
          isFocused
          value={code}
          maxLength={CODE_DIGITS}
          hint={`已发到这个手机号，${minutes} 分钟内有效`}
          onChange={setCode}
          {...(verifying.failure === null ? {} : { error: verifying.failure.message })}
        />
      )}
      <View className="ticket__buttons">
        <Button wide disabled={phone.trim() === ''} onTap={send}>
          {minutes === null ? '获取验证码' : '重新发送'}
        </Button>
        {minutes !== null && (
          <Button
            wide
            look="primary"
            disabled={code.length !== CODE_DIGITS}
            onTap={() => verifying.run({ by: 'sms', phone, code })}
          >
            验证
          </Button>
        )}
      </View>
    </>
  )
}
