import { useState } from 'react'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { Labelled } from '@/ui/labelled'
import { NumberStepper } from '@/ui/number-stepper'
import { PasteField } from '@/ui/paste-field'
import { PhotoGrid, type Photo } from '@/ui/photo-grid'
import { Section } from '@/ui/section'
import { Select } from '@/ui/select'
import { samplePhoto } from './sample-photo'

const ORDERS = [
  { value: 'SO-1102-07', label: '秋款连帽卫衣 灰 L', note: '11月2日 · 200 件 · 单号 SO-1102-07' },
  { value: 'SO-1018-02', label: '薄款夹克 藏青', note: '10月18日 · 80 件 · 单号 SO-1018-02' },
  { value: 'SO-0930-11', label: '长袖衬衫 白', note: '9月30日 · 已过 30 天，不能退换', disabled: true },
] as const

const PHOTOS: readonly Photo[] = [
  { id: 'a', url: samplePhoto('#6b7a8f') },
  { id: 'b', url: samplePhoto('#8f7a6b'), progress: 0.62 },
  { id: 'c', url: samplePhoto('#5f7f72'), isFailed: true },
]

const PASTED = '陈女士 +86 138-0013 8000（微信同号）云裳服饰，想订 200 件秋款卫衣，10 月前要'

/** What a person writes: text, figures, a picked order, photos, a pasted message. */
export function FieldParts() {
  return (
    <Section title="我要售后" note="归云服装贸易　工作日 9:00–18:00，2 小时内回复">
      <Card>
        <Problem />
        <Contact />
      </Card>
      <Card>
        <Pasted />
      </Card>
    </Section>
  )
}

function Problem() {
  const [words, setWords] = useState('收到 200 件里有十几件袖口开线，想换货')
  const [order, setOrder] = useState<(typeof ORDERS)[number]['value'] | undefined>('SO-1102-07')
  const [pieces, setPieces] = useState(13)
  const [photos, setPhotos] = useState(PHOTOS)
  const add = () => setPhotos([...photos, { id: String(photos.length), url: samplePhoto('#7f6b8f'), progress: 0.1 }])
  const retry = (id: string) =>
    setPhotos(photos.map((photo) => (photo.id === id ? { id, url: photo.url, progress: 0.3 } : photo)))
  return (
    <>
      <Select isRequired label="哪一单" options={ORDERS} value={order} onChange={setOrder} />
      <Field isRequired isCounted kind="area" label="说说看" value={words} maxLength={500} onChange={setWords} />
      <Labelled isRequired label="有几件">
        <NumberStepper label="有几件" value={pieces} min={1} max={200} unit="件" onChange={setPieces} />
      </Labelled>
      <Labelled label="照片" hint="拍清楚开线的地方，处理得更快">
        <PhotoGrid
          photos={photos}
          onAdd={add}
          onRemove={(id) => setPhotos(photos.filter((photo) => photo.id !== id))}
          onRetry={retry}
        />
      </Labelled>
    </>
  )
}

function Contact() {
  const [phone, setPhone] = useState('138 0013 80')
  const [budget, setBudget] = useState('')
  const error = phone.replace(/\D/g, '').length === 11 ? undefined : '手机号应是 11 位，请再看一下'
  return (
    <>
      <Field isRequired kind="phone" label="联系电话" value={phone} error={error} onChange={setPhone} />
      <Field
        label="预算"
        kind="money"
        unit="万元"
        value={budget}
        placeholder="大概就好"
        hint="只给负责您的同事看"
        onChange={setBudget}
      />
    </>
  )
}

const UNDERSTOOD = [
  { label: '联系人', value: '陈女士' },
  { label: '电话', value: '138 0013 8000' },
  { label: '公司', value: '云裳服饰' },
]

function Pasted() {
  const [pasted, setPasted] = useState(PASTED)
  return (
    <PasteField
      label="把客户发来的话贴在这里"
      value={pasted}
      placeholder="公司、姓名、电话、想要什么，怎么写都行"
      understood={pasted === PASTED ? UNDERSTOOD : []}
      onPaste={() => setPasted(PASTED)}
      onChange={setPasted}
    />
  )
}
