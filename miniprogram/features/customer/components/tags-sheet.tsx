import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { MultiChipGroup } from '@/ui/chips'
import { Field } from '@/ui/field'
import { Sheet } from '@/ui/sheet'
import { useSetTags, useTagNames, type CustomerCard } from '../customer.calls'
import { wrongAt, wrongAtAll } from './sheet-field'

interface TagsSheetProps {
  card: CustomerCard
  isOpen: boolean
  onClose: () => void
  onDone: (words: string) => void
}

const LONGEST = 12

/** Chooses a customer's tags from the company's, or invents one. */
export function TagsSheet({ card, isOpen, onClose, onDone }: TagsSheetProps) {
  const [chosen, setChosen] = useState<readonly string[]>(card.tags.map(({ name }) => name))
  const [fresh, setFresh] = useState('')
  const { data: known = [] } = useTagNames()
  const setting = useSetTags()
  const all = [...new Set([...chosen, ...known])]
  const add = () => {
    const name = fresh.trim()
    if (name !== '' && !chosen.includes(name)) setChosen([...chosen, name])
    setFresh('')
  }
  const save = async () => {
    const name = fresh.trim()
    const tagNames = name === '' || chosen.includes(name) ? [...chosen] : [...chosen, name]
    if ((await setting.run({ customerId: card.id, tagNames })) === null) return
    onDone(tagNames.length === 0 ? '标签清空了' : `现在有 ${tagNames.length} 个标签`)
  }
  const failure = wrongAtAll(setting.failure)
  return (
    <Sheet
      isOpen={isOpen}
      title="标签"
      onClose={onClose}
      footer={
        <>
          {failure !== null && <View className="customer-card__wrong">{failure}</View>}
          <Button wide size="large" look="primary" onTap={save}>
            保存标签
          </Button>
        </>
      }
    >
      <MultiChipGroup
        label={all.length === 0 ? '公司还没有标签，写第一个吧' : '选几个合适的'}
        options={all.map((name) => ({ value: name, label: name }))}
        values={chosen}
        onChange={setChosen}
      />
      <Field
        label="新标签"
        value={fresh}
        maxLength={LONGEST}
        placeholder="例如：要账期"
        onChange={setFresh}
        onBlur={add}
        {...wrongAt(setting.failure, 'tagNames')}
      />
    </Sheet>
  )
}
