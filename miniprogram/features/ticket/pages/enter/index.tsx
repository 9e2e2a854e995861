import { useState } from 'react'
import { View } from '@tarojs/components'
import { brandId } from '@shared/kernel/ids'
import { back, replace } from '@/platform/navigate'
import { usePageQuery } from '@/platform/page'
import { useIsOnline } from '@/platform/system'
import { useDraft } from '@/platform/use-draft'
import { useFiles, type KeptFile } from '@/platform/use-files'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { EmptyState } from '@/ui/states'
import { emptyEntry, EnterFields, type EnterDraft } from '../../components/enter-fields'
import { MOST_PHOTOS } from '../../components/ticket-draft'
import { useEnter } from '../../desk.calls'
import '../../components/ticket.scss'

interface KeptEntry extends EnterDraft {
  files: readonly KeptFile[]
}

const empty: KeptEntry = { ...emptyEntry, files: [] }

const toList = () => void back('/pages/tickets/index')

/** 录入工单: staff write down what a customer said, from the customer's card: `?customerId=&title=`. */
export default function EnterPage() {
  const { customerId = '', title = '' } = usePageQuery()
  if (customerId === '') {
    return (
      <Screen bar={{ title: '录入工单', onBack: toList }}>
        <EmptyState icon="note" title="先打开客户" text="在客户卡的“工单”里录入，订单和往来就都对得上" />
      </Screen>
    )
  }
  return <Entry key={customerId} customerId={customerId} title={title} />
}

function Entry({ customerId, title }: { customerId: string; title: string }) {
  const draft = useDraft(`ticket.enter:${customerId}`, empty)
  const isOnline = useIsOnline()
  const files = useFiles({
    kept: draft.value.files,
    onKept: (kept) => draft.change({ files: kept }),
    mostPhotos: MOST_PHOTOS,
    isOnline,
  })
  const entering = useEnter()
  const [missing, setMissing] = useState(0)
  const { kind, priority, words, isMine } = draft.value
  const enter = async () => {
    if (kind === null) return
    const { fileIds, missing: lost } = await files.settle()
    setMissing(lost)
    if (lost > 0) return
    const entered = await entering.run({
      customerId: brandId(customerId),
      kind,
      priority,
      words: words.trim(),
      fileIds,
      isMine,
    })
    if (entered === null) return
    files.clear()
    draft.discard()
    await replace('/desks/ticket/index', { ticketId: entered.ticketId })
  }
  const trouble = missing > 0 ? '有照片还没传上，点它重传' : (entering.failure?.message ?? null)
  return (
    <Screen
      bar={{ title: '录入工单', onBack: toList }}
      isOffline={!isOnline}
      footer={
        <>
          {trouble !== null && <View className="ticket__wrong">{trouble}</View>}
          <ActionBar
            main={
              <Button wide look="primary" size="large" disabled={kind === null || words.trim() === ''} onTap={enter}>
                录入
              </Button>
            }
          />
        </>
      }
    >
      <View className="ticket__head">
        <PageTitle title={title} eyebrow="替客户录一张工单" />
      </View>
      {draft.isRestored && <View className="ticket__quiet">接着上次写的，没有丢</View>}
      <EnterFields value={draft.value} onChange={draft.change} files={files} />
    </Screen>
  )
}
