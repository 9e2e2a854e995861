import { useState } from 'react'
import { View } from '@tarojs/components'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Field } from '@/ui/field'
import { ListRow } from '@/ui/list-row'
import { PageTitle } from '@/ui/page-title'
import { Section } from '@/ui/section'
import type { Visited } from './visited'

interface CompanyChoiceProps {
  visited: readonly Visited[]
  /** The code that led nowhere; null when none was given. */
  wrongCode: string | null
  onChoose: (code: string) => Promise<void>
}

/** Which company: one visited before, or by its code; whoever scans a company's own code never comes here. */
export function CompanyChoice({ visited, wrongCode, onChoose }: CompanyChoiceProps) {
  const [code, setCode] = useState(wrongCode ?? '')
  const wrong = wrongCode !== null && code === wrongCode ? { error: '没有找到这家企业，请核对代码' } : {}
  return (
    <>
      <PageTitle title="您要去哪家企业" eyebrow="归客" />
      <View className="start__people">
        {visited.map((company) => (
          <ListRow
            key={company.code}
            icon="building"
            tone="accent"
            title={company.name}
            action={{ label: '进入', onTap: () => onChoose(company.code) }}
            onOpen={() => void onChoose(company.code)}
          />
        ))}
      </View>
      <Section title="用企业代码进入" note="代码问同事要；扫企业的小程序码会直接进入">
        <Card>
          <Field label="企业代码" value={code} onChange={setCode} maxLength={40} isRequired {...wrong} />
          <View className="start__step">
            <Button
              look="primary"
              size="large"
              wide
              disabled={code.trim() === ''}
              onTap={() => onChoose(code.trim().toLowerCase())}
            >
              进入
            </Button>
          </View>
        </Card>
      </Section>
    </>
  )
}
