import { Card } from '@/ui/card'
import { EditableSentence, type SentenceWord } from '@/ui/editable-sentence'
import { Section } from '@/ui/section'
import { SwitchRow } from '@/ui/switch-row'
import { SaveBar } from '../../components/save-bar'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { useEdit } from '../../components/use-edit'
import { useMayChange } from '../../components/use-may-change'
import { useSaving } from '../../components/use-saving'
import { useSaveSettings, useSettings, type Settings } from '../../tenant.calls'

type Pool = Settings['pool']

const number = (title: string, value: number, range: { min: number; max: number; unit: string }): SentenceWord => ({
  kind: 'number',
  title,
  value,
  ...range,
})
const days = { min: 5, max: 365, unit: '天' }

const words = ({ days: of, ...pool }: Pool): Record<string, SentenceWord> => ({
  A: number('A 级客户', of.A, days),
  B: number('B 级客户', of.B, days),
  C: number('C 级客户', of.C, days),
  D: number('D 级客户', of.D, days),
  claimsPerDay: number('每天领取', pool.claimsPerDay, { min: 1, max: 100, unit: '位' }),
  viewsPerDay: number('每天查看', pool.viewsPerDay, { min: 1, max: 1_000, unit: '位' }),
  mostOwned: number('名下最多', pool.mostOwned, { min: 1, max: 10_000, unit: '位' }),
  cooldownDays: number('再领的间隔', pool.cooldownDays, { min: 1, max: 365, unit: '天' }),
})

function toParts(pool: Pool, key: string, word: SentenceWord): Partial<Pool> {
  if (word.kind !== 'number') return {}
  return key in pool.days ? { days: { ...pool.days, [key]: word.value } } : { [key]: word.value }
}

function PoolSettings({ settings, reload }: { settings: Settings; reload: () => unknown }) {
  const edit = useEdit('pool', settings.pool)
  const command = useSaveSettings()
  const isFixed = !useMayChange()
  const { save, bar } = useSaving({ edit, command, reload, done: '已保存，明早按这个检查' })
  const sentence = {
    words: words(edit.value),
    disabled: isFixed,
    onChange: (key: string, word: SentenceWord) => edit.change(toParts(edit.value, key, word)),
  }
  return (
    <>
      <Section title="收回" note="只算工作日；有没关的工单、被主管锁定时不计，提前 3 天和 1 天提醒">
        <Card>
          <SwitchRow
            label="太久没跟进的客户收回公海"
            note="没有评级的按 C 级算"
            isOn={edit.value.isOn}
            disabled={isFixed}
            onChange={(isOn) => edit.change({ isOn })}
          />
          {edit.value.isOn && (
            <EditableSentence
              {...sentence}
              template="A 级客户 {A} 天没有有效跟进就收回，B 级 {B} 天，C 级 {C} 天，D 级 {D} 天。"
            />
          )}
        </Card>
      </Section>
      <Section title="领取" note="领取成功才算一次；主管分配不占次数">
        <Card>
          <EditableSentence
            {...sentence}
            template="每人每天最多领 {claimsPerDay} 位，看 {viewsPerDay} 位，名下最多 {mostOwned} 位；负责过的客户回公海后 {cooldownDays} 天才能再领。"
          />
        </Card>
      </Section>
      <SaveBar {...bar} onSave={() => save({ version: settings.version, pool: edit.value })} />
    </>
  )
}

/** 设置 · 公海: when a customer goes back to the pool, and how one is taken out of it. */
export default function PoolSettingsPage() {
  const query = useSettings()
  return (
    <SettingsPage place="pool" title="公海">
      <Loaded query={query} what="公海设置">
        {(settings) => <PoolSettings settings={settings} reload={query.refetch} />}
      </Loaded>
    </SettingsPage>
  )
}
