import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionSheet } from '@/ui/action-sheet'
import { Button } from '@/ui/button'
import { ChipGroup } from '@/ui/chips'
import { Confirm } from '@/ui/confirm'
import { Section } from '@/ui/section'
import { Sheet } from '@/ui/sheet'
import { otherActions } from './sample-rows'

const WAYS = [
  { value: 'phone', label: '电话' },
  { value: 'wechat', label: '微信' },
  { value: 'visit', label: '拜访' },
] as const

/** What comes up over a page: a sheet, a choice, a question. */
export function OverlayParts({ onDone }: { onDone: (text: string) => void }) {
  const [open, setOpen] = useState<'sheet' | 'actions' | 'confirm'>()
  const close = () => setOpen(undefined)
  const finish = (text: string) => {
    close()
    onDone(text)
  }
  return (
    <Section title="浮层">
      <View className="style-guide__row">
        <Button onTap={() => setOpen('sheet')}>记跟进</Button>
        <Button onTap={() => setOpen('actions')}>更多</Button>
        <Button look="danger" onTap={() => setOpen('confirm')}>
          撤销导入
        </Button>
      </View>
      <FollowupSheet isOpen={open === 'sheet'} onClose={close} onSave={() => finish('已记跟进，3 天后提醒您')} />
      <ActionSheet
        isOpen={open === 'actions'}
        title="南岭制衣 · 李经理"
        actions={otherActions(onDone)}
        onClose={close}
      />
      <Confirm
        isDangerous
        isOpen={open === 'confirm'}
        title="撤销这次导入？"
        text="3,200 位客户会回到导入前的样子，之后记的跟进会保留。24 小时内可以再次导入。"
        confirmLabel="撤销导入"
        onConfirm={() => finish('导入已撤销')}
        onCancel={close}
      />
    </Section>
  )
}

interface FollowupSheetProps {
  isOpen: boolean
  onClose: () => void
  onSave: () => void
}

function FollowupSheet({ isOpen, onClose, onSave }: FollowupSheetProps) {
  const [way, setWay] = useState<(typeof WAYS)[number]['value'] | undefined>('phone')
  const save = (
    <Button wide size="large" look="primary" onTap={onSave}>
      保存，3 天后提醒我
    </Button>
  )
  return (
    <Sheet isOpen={isOpen} title="记跟进" note="草稿已自动保存" onClose={onClose} footer={save}>
      <ChipGroup label="怎么联系的" options={WAYS} value={way} onChange={setWay} />
    </Sheet>
  )
}
