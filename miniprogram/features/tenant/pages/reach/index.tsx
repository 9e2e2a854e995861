import { Loaded, SettingsPage } from '../../components/settings-page'
import { SmsBindingForm } from '../../components/sms-binding-form'
import { TemplateForm } from '../../components/template-form'
import { useReach } from '../../tenant.calls'

/** 设置 · 短信与订阅消息: by what customers hear of their tickets when the page is closed. */
export default function ReachPage() {
  const query = useReach()
  return (
    <SettingsPage place="reach" title="短信与订阅消息">
      <Loaded query={query} what="短信与订阅消息">
        {(setup) => (
          <>
            <SmsBindingForm key={setup.sms?.boundAt ?? ''} setup={setup} />
            <TemplateForm setup={setup} reload={query.refetch} />
          </>
        )}
      </Loaded>
    </SettingsPage>
  )
}
