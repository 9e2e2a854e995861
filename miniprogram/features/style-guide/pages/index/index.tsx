import { useState } from 'react'
import { View } from '@tarojs/components'
import { back } from '@/platform/navigate'
import { usePageQuery } from '@/platform/page'
import { ActionBar } from '@/ui/action-bar'
import { Button } from '@/ui/button'
import { Screen } from '@/ui/screen'
import { UndoBar } from '@/ui/undo-bar'
import { ChartParts } from '../../components/chart-parts'
import { ChoiceParts } from '../../components/choice-parts'
import { ColourParts } from '../../components/colour-parts'
import { FieldParts } from '../../components/field-parts'
import { LookParts } from '../../components/look-parts'
import { OverlayParts } from '../../components/overlay-parts'
import { RecordParts } from '../../components/record-parts'
import { RowParts } from '../../components/row-parts'
import { SentenceParts } from '../../components/sentence-parts'
import { StateParts } from '../../components/state-parts'
import { TableParts } from '../../components/table-parts'
import { TalkParts } from '../../components/talk-parts'
import './index.scss'

/** 风格: every part of the look on one page, in every state; `?theme=dark` and `?text=large` try it on. */
export default function StyleGuidePage() {
  const { theme, text } = usePageQuery()
  const [done, setDone] = useState<string>()
  const dress = [theme && `theme-${theme}`, text === 'large' && 'text-large', 'style-guide'].filter(Boolean).join(' ')
  return (
    <View className={dress}>
      <Screen
        width="wide"
        isOffline
        bar={{ title: '风格', onBack: () => void back(), aside: '每个零件，一页看完' }}
        footer={<Footer onDone={setDone} />}
      >
        <RowParts onDone={setDone} />
        <View className="style-guide__columns">
          <RecordParts />
          <ChoiceParts />
          <FieldParts />
          <TalkParts />
          <ChartParts />
          <SentenceParts />
          <OverlayParts onDone={setDone} />
          <StateParts />
          <LookParts />
          <ColourParts />
        </View>
        <TableParts />
      </Screen>
      {done && <UndoBar text={done} onUndo={() => setDone(undefined)} onGone={() => setDone(undefined)} />}
    </View>
  )
}

function Footer({ onDone }: { onDone: (text: string) => void }) {
  const call = (
    <Button look="ghost" size="large" onTap={() => onDone('已打给李经理')}>
      打电话
    </Button>
  )
  const reply = (
    <Button wide look="primary" size="large" onTap={() => onDone('已记跟进，3 天后提醒您')}>
      先回复工单，再谈账期
    </Button>
  )
  return <ActionBar beside={call} main={reply} note="只用于处理这次售后，可随时在“我的资料与授权”里查看和撤回" />
}
