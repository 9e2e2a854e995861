import { useState } from 'react'
import { View } from '@tarojs/components'
import { CallRefused } from '@/platform/call-error'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { KeyValues } from '@/ui/key-values'
import { PartialData } from '@/ui/states'
import { UndoBar } from '@/ui/undo-bar'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { useBindWecom, useWecom, type WecomApp } from '../../tenant.calls'
import '../../components/settings.scss'

const STEPS = [
  '用管理员账号打开企业微信管理后台，在“应用管理”里新建一个自建应用，取名归客。',
  '应用里的“企业可信 IP”填服务器的固定 IP；“可见范围”选要收提醒的同事。',
  '把企业 ID（“我的企业”最下面）、AgentId 和 Secret 填到这里。',
]

const digits = (text: string): number => (/^\d{1,10}$/.test(text.trim()) ? Number(text.trim()) : 0)

function BindForm({ app, onBound }: { app: WecomApp; onBound: () => void }) {
  const binding = useBindWecom()
  const [corpId, setCorpId] = useState(app.corpId ?? '')
  const [agentId, setAgentId] = useState(app.agentId === null ? '' : String(app.agentId))
  const [secret, setSecret] = useState('')
  const { failure } = binding
  const fields = failure instanceof CallRefused ? failure.fields : {}
  const wrong = (key: string) => (fields[key] === undefined ? {} : { error: fields[key] })
  const bind = async () => {
    const bound = await binding.run({ corpId, agentId: digits(agentId), secret })
    if (bound === null) return
    setSecret('')
    onBound()
  }
  return (
    <Card>
      <Field label="企业 ID" value={corpId} onChange={setCorpId} maxLength={60} isRequired {...wrong('corpId')} />
      <Field
        label="AgentId"
        kind="number"
        value={agentId}
        onChange={setAgentId}
        maxLength={10}
        isRequired
        {...wrong('agentId')}
      />
      <Field
        label="Secret"
        value={secret}
        onChange={setSecret}
        maxLength={200}
        isRequired
        hint="加密保存，存好以后谁也看不到，包括您"
        {...wrong('secret')}
      />
      {failure && Object.keys(fields).length === 0 && <PartialData text={failure.message} />}
      <View className="settings__bind">
        <Button
          wide
          size="large"
          look="primary"
          disabled={corpId === '' || agentId === '' || secret === ''}
          onTap={bind}
        >
          {app.corpId === null ? '试一试并绑定' : '换成这个应用'}
        </Button>
      </View>
    </Card>
  )
}

function Steps() {
  return (
    <Card look="note">
      {STEPS.map((step, nth) => (
        <View key={step} className="settings__step">
          {nth + 1}. {step}
        </View>
      ))}
    </Card>
  )
}

/** Calm and good: nothing is left to do. */
function Bound({ app }: { app: WecomApp }) {
  return (
    <Card>
      <KeyValues
        rows={[
          { key: '企业 ID', words: app.corpId ?? '', tags: [{ text: '已绑定', tone: 'good' }] },
          { key: '应用', words: String(app.agentId ?? '') },
        ]}
      />
      <View className="settings__note">同事的提醒和登录都走这个应用。</View>
    </Card>
  )
}

/** 企业微信: the company's own app, through which colleagues are reminded and sign in. */
export default function WecomPage() {
  const query = useWecom()
  const [isBound, setBound] = useState(false)
  return (
    <SettingsPage place="wecom" title="企业微信">
      <Loaded query={query} what="企业微信绑定">
        {(app) => (
          <>
            {app.corpId === null ? <Steps /> : <Bound app={app} />}
            <BindForm key={app.boundAt ?? ''} app={app} onBound={() => setBound(true)} />
          </>
        )}
      </Loaded>
      {isBound && <UndoBar text="已绑定，给您发了一条试试，看看手机" onGone={() => setBound(false)} />}
    </SettingsPage>
  )
}
