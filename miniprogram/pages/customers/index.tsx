import { useState } from 'react'
import { View } from '@tarojs/components'
import type { CustomerRow } from '@/features/customer/customer.calls'
import { grades, stages, stageWords } from '@/features/customer/show/customer-words'
import { open } from '@/platform/navigate'
import { usePullDown, useReachBottom, useShown } from '@/platform/page'
import { queryClient } from '@/platform/query-client'
import { useIsOnline, useIsWide } from '@/platform/system'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { SearchBar } from '@/ui/search-bar'
import { Segments } from '@/ui/segments'
import { TwoPane } from '@/ui/two-pane'
import { useWho } from '../me/use-who'
import { CardPane } from './card-pane'
import { CustomerRows } from './customer-rows'
import { useCustomerList, type CustomerList, type GradeChoice, type StageChoice } from './use-customer-list'
import './index.scss'

const stageChoices: readonly { value: StageChoice; label: string }[] = [
  { value: 'all', label: '全部' },
  ...stages.map((stage) => ({ value: stage, label: stageWords[stage] })),
]

const gradeChoices: readonly { value: GradeChoice; label: string }[] = [
  { value: 'any', label: '不限等级' },
  ...grades.map((grade) => ({ value: grade, label: `${grade} 级` })),
]

function Narrow({ list }: { list: CustomerList }) {
  if (list.text.trim() !== '') return null
  return (
    <View className="customers__narrow">
      <Segments label="客户阶段" segments={stageChoices} value={list.stage} onChange={list.setStage} />
      <Segments label="客户等级" segments={gradeChoices} value={list.grade} onChange={list.setGrade} />
    </View>
  )
}

/** 客户: find one by any fragment, or go through them; on a desk the card stands beside the list. */
export default function CustomersPage() {
  const list = useCustomerList()
  const isWide = useIsWide()
  const isOnline = useIsOnline()
  const { me } = useWho()
  const [chosenId, setChosenId] = useState<string | null>(null)
  useShown(() => void queryClient.invalidateQueries({ queryKey: ['customer'], refetchType: 'active' }))
  usePullDown(list.refresh)
  useReachBottom(list.more)

  const look = ({ id }: CustomerRow) => {
    if (isWide) setChosenId(id)
    else void open('/desks/customer/index', { customerId: id })
  }
  const lookup = (
    <Button size="small" icon="search" onTap={() => open('/features/customer/pages/lookup/index')}>
      查重
    </Button>
  )
  const left = (
    <Screen isOffline={!isOnline} width={isWide ? 'pane' : 'column'}>
      <View className="customers__head">
        <PageTitle title="客户" aside={lookup} />
      </View>
      <SearchBar value={list.text} onChange={list.setText} placeholder="公司、联系人、拼音首字母、电话后几位" />
      <Narrow list={list} />
      <CustomerRows list={list} showsOwner={me !== null && me.role !== 'rep'} onOpen={look} />
    </Screen>
  )
  const shownId = chosenId ?? list.rows?.[0]?.id
  if (!isWide) return left
  return <TwoPane list={left} detail={shownId === undefined ? null : <CardPane key={shownId} customerId={shownId} />} />
}
