import { useState } from 'react'
import { View } from '@tarojs/components'
import { brandId, type StaffId } from '@shared/kernel/ids'
import { handedWords } from '@shared/custody/departure.labels'
import { roleWords } from '@shared/staff/staff.labels'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Confirm } from '@/ui/confirm'
import { KeyValues } from '@/ui/key-values'
import { Section } from '@/ui/section'
import { Select } from '@/ui/select'
import { PartialData } from '@/ui/states'
import './import.scss'
import { useDepart, type Departure } from '../departure.calls'

const NOBODY = 'nobody'
const idOf = (choice: string): StaffId | null => (choice === NOBODY ? null : brandId(choice))

/** 同一部门 stands first; somebody elsewhere is said to be. */
function choicesOf({ colleagues }: Departure, role: 'agent' | 'seller') {
  const fits = colleagues.filter((one) => role === 'agent' || one.role !== 'agent')
  return [...fits]
    .sort((one, other) => Number(other.isSameDepartment) - Number(one.isSameDepartment))
    .map(({ staffId, name, departmentName, role: of, isSameDepartment }) => ({
      value: String(staffId),
      label: name,
      note: `${roleWords[of]} · ${departmentName}${isSameDepartment ? '' : '（其他部门）'}`,
    }))
}

/** Who takes over what, and the one tap that does it all. */
export function DeparturePlan({ departure }: { departure: Departure }) {
  const [customersTo, setCustomers] = useState(NOBODY)
  const [leadsTo, setLeads] = useState(NOBODY)
  const [ticketsTo, setTickets] = useState<string | undefined>(undefined)
  const [isAsked, setAsked] = useState(false)
  const departing = useDepart()
  const { leaver, holdings } = departure
  const held = holdings.filter(({ count }) => count > 0)
  const hasTickets = held.some(({ kind }) => kind === 'tickets' || kind === 'recoveries')
  const sellers = choicesOf(departure, 'seller')
  const depart = async () => {
    setAsked(false)
    const to = { customersTo: idOf(customersTo), leadsTo: idOf(leadsTo), ticketsTo: idOf(ticketsTo ?? NOBODY) }
    await departing.run({ staffId: leaver.staffId, successors: to })
  }
  return (
    <>
      <Section title={`${leaver.name}名下有什么`} note={leaver.departmentName}>
        <Card>
          <KeyValues
            rows={
              held.length === 0
                ? [{ key: '名下', words: '没有要交接的' }]
                : held.map(({ kind, count }) => ({ key: handedWords[kind], words: String(count) }))
            }
          />
        </Card>
      </Section>
      <Section title="交给谁" note="客户带着阶段、跟进和约好的下一步一起走">
        <Select
          label="客户"
          options={[{ value: NOBODY, label: '放入公海' }, ...sellers]}
          value={customersTo}
          onChange={setCustomers}
        />
        <Select
          label="线索"
          options={[{ value: NOBODY, label: '等主管分配' }, ...sellers]}
          value={leadsTo}
          onChange={setLeads}
        />
        {hasTickets && (
          <Select
            label="工单"
            isRequired
            options={choicesOf(departure, 'agent')}
            value={ticketsTo}
            onChange={setTickets}
          />
        )}
      </Section>
      {departing.failure && <PartialData text={departing.failure.message} />}
      <View className="import__gap">
        <Button
          wide
          size="large"
          look="danger"
          disabled={hasTickets && ticketsTo === undefined}
          onTap={() => setAsked(true)}
        >
          交接并停用账号
        </Button>
      </View>
      <Confirm
        isOpen={isAsked}
        title={`${leaver.name}离职交接`}
        text="名下的东西马上交出去，所有登录立即失效。这一步不能撤销。"
        confirmLabel="交接并停用"
        isDangerous
        onConfirm={depart}
        onCancel={() => setAsked(false)}
      />
    </>
  )
}
