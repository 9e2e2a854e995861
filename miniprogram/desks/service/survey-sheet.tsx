import { useState } from 'react'
import { View } from '@tarojs/components'
import { sayCount } from '@shared/kernel/speech-figures'
import { Button } from '@/ui/button'
import { MultiChipGroup } from '@/ui/chips'
import { NumberStepper } from '@/ui/number-stepper'
import { ProgressBar } from '@/ui/progress'
import { Sheet } from '@/ui/sheet'
import { PartialData } from '@/ui/states'
import {
  useSendSurvey,
  useStopSurvey,
  useSurveyPreview,
  useSurveyRun,
  useTags,
  type SurveyScope,
} from './service.calls'

const gradeOptions = (['A', 'B', 'C', 'D'] as const).map((grade) => ({ value: grade, label: `${grade} 级` }))
type Grade = (typeof gradeOptions)[number]['value']

interface SurveySheetProps {
  isOpen: boolean
  onClose: () => void
}

/** 发满意度: to many at once, with whom it reaches said before. */
export function SurveySheet({ isOpen, onClose }: SurveySheetProps) {
  const [runId, setRunId] = useState<string | null>(null)
  return (
    <Sheet isOpen={isOpen} title="问问客户满不满意" onClose={onClose}>
      {runId === null ? <Choice isOpen={isOpen} onSent={setRunId} /> : <Run runId={runId} onClose={onClose} />}
    </Sheet>
  )
}

function Choice({ isOpen, onSent }: { isOpen: boolean; onSent: (runId: string) => void }) {
  const [days, setDays] = useState(30)
  const [grades, setGrades] = useState<readonly Grade[]>([])
  const [tagIds, setTagIds] = useState<readonly string[]>([])
  const scope: SurveyScope = { boughtWithinDays: days, grades: [...grades], tagIds: [...tagIds] }
  const { data: tags = [] } = useTags()
  const { data: preview, error, refetch } = useSurveyPreview(scope, isOpen)
  const sending = useSendSurvey()
  const send = async () => {
    const sent = await sending.run({ ...scope, isPreview: false })
    if (sent !== null && sent.runId !== null) onSent(sent.runId)
  }
  return (
    <>
      <NumberStepper label="最近多少天内下过单" value={days} min={1} max={365} unit="天" onChange={setDays} />
      <MultiChipGroup label="等级，不选就是都问" options={gradeOptions} values={grades} onChange={setGrades} />
      {tags.length > 0 && (
        <MultiChipGroup
          label="标签，不选就是都问"
          options={tags.map(({ id, name }) => ({ value: id, label: name }))}
          values={tagIds}
          onChange={setTagIds}
        />
      )}
      {error !== null && <PartialData text="没有数出来" onRetry={refetch} />}
      {preview !== undefined && (
        <View className="service__preview">
          {`会问 ${sayCount(preview.asked)} 位；${sayCount(preview.askedLately)} 位这周问过了，${sayCount(preview.unreachable)} 位联系不上，都不问`}
        </View>
      )}
      {sending.failure && <PartialData text={sending.failure.message} />}
      <Button wide size="large" look="primary" disabled={preview === undefined || preview.asked === 0} onTap={send}>
        {preview === undefined || preview.asked === 0 ? '没有可以问的客户' : `发给 ${sayCount(preview.asked)} 位`}
      </Button>
    </>
  )
}

const endWords = {
  done: '都问过了，结果会回到这一页',
  failed: '中断了，已经问到的会照常回来',
  cancelled: '已停下，问到的会照常回来',
}

function Run({ runId, onClose }: { runId: string; onClose: () => void }) {
  const { data: run } = useSurveyRun(runId)
  const stopping = useStopSurvey()
  if (run === undefined) return <View className="service__preview">正在准备…</View>
  if (run.state !== 'running') {
    return (
      <>
        <View className="service__preview">{endWords[run.state]}</View>
        <Button wide size="large" look="primary" onTap={onClose}>
          知道了
        </Button>
      </>
    )
  }
  const total = run.total ?? 0
  return (
    <>
      <ProgressBar
        share={total === 0 ? 0 : run.done / total}
        text={total === 0 ? '正在一位一位问' : `已问到 ${sayCount(run.done)} / ${sayCount(total)} 位，可以先去忙别的`}
      />
      <View className="service__preview">
        <Button wide look="ghost" onTap={() => stopping.run({ runId })}>
          停下
        </Button>
      </View>
    </>
  )
}
