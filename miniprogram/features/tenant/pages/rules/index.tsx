import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { EmptyState } from '@/ui/states'
import { put } from '../../components/order'
import { orderedActions } from '../../components/ordered-actions'
import { RuleSheet } from '../../components/rule-sheet'
import { sayRule } from '../../components/rule-words'
import { SaveBar } from '../../components/save-bar'
import { Loaded, SettingsPage } from '../../components/settings-page'
import { useEdit } from '../../components/use-edit'
import { useMayChange } from '../../components/use-may-change'
import { useSaving } from '../../components/use-saving'
import { useDepartments, useRules, useSaveRules, useStaff, type Rule } from '../../tenant.calls'

const blank: Rule = {
  id: '',
  name: '',
  channelKinds: [],
  regions: [],
  grades: [],
  strategy: 'round_robin',
  staffIds: [],
  departmentId: null,
}

interface RulesProps {
  saved: { version: number; rules: Rule[] }
  reload: () => unknown
}

function Rules({ saved, reload }: RulesProps) {
  const edit = useEdit('rules', { rules: saved.rules })
  const command = useSaveRules()
  const isFixed = !useMayChange()
  const { data: staff = [] } = useStaff()
  const { data: departments = [] } = useDepartments()
  const [open, setOpen] = useState<number | null>(null)
  const { rules } = edit.value
  const people = { staff, departments }
  const { save, bar } = useSaving({ edit, command, reload, done: '已保存，下一条线索就按这个分' })
  const change = (next: Rule[]) => edit.change({ rules: next })
  return (
    <>
      <View className="settings__note">从上往下看，第一条对得上的说了算；都对不上，就交给手上最少的在岗同事。</View>
      {rules.length === 0 && (
        <EmptyState icon="handover" title="还没有规则" text="先加一条，例如：广州的线索轮流交给销售一组" />
      )}
      {rules.map((rule, at) => (
        <ListRow
          key={`${rule.id}:${rule.name}`}
          icon="handover"
          tone="accent"
          title={`${at + 1}. ${rule.name}`}
          why={sayRule(rule, people)}
          {...(isFixed ? {} : { onOpen: () => setOpen(at), more: orderedActions(rules, at, change) })}
        />
      ))}
      {!isFixed && (
        <Button wide look="ghost" icon="plus" onTap={() => setOpen(rules.length)}>
          加一条规则
        </Button>
      )}
      <SaveBar {...bar} onSave={() => save({ version: saved.version, rules })} />
      <RuleSheet
        rule={open === null ? null : (rules[open] ?? blank)}
        people={people}
        onClose={() => setOpen(null)}
        onKeep={(rule) => {
          change(put(rules, open ?? rules.length, rule))
          setOpen(null)
        }}
      />
    </>
  )
}

/** 分配规则: an ordered list one can read aloud. */
export default function RulesPage() {
  const query = useRules()
  return (
    <SettingsPage place="rules" title="分配规则">
      <Loaded query={query} what="分配规则">
        {(saved) => <Rules saved={saved} reload={query.refetch} />}
      </Loaded>
    </SettingsPage>
  )
}
