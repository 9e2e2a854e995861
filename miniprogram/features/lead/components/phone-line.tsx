import { View } from '@tarojs/components'
import { copy } from '@/platform/phone'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import type { LeadDetail } from '../lead.calls'
import type { Reach } from './use-reach'

interface PhoneLineProps {
  lead: LeadDetail
  reach: Reach
}

/** The number: grouped to be read, masked until one may see it; who saw it is kept by the server. */
export function PhoneLine({ lead, reach }: PhoneLineProps) {
  const { phone, isMasked } = reach
  if (phone === null) return null
  return (
    <Card>
      <View className="lead__reach">
        <View className="lead__phone">{phone}</View>
        {isMasked && lead.may.showPhone && (
          <Button size="small" icon="eye" onTap={reach.show}>
            显示号码
          </Button>
        )}
        {!isMasked && (
          <Button size="small" icon="copy" onTap={() => copy(phone.replace(/ /g, ''))}>
            复制
          </Button>
        )}
      </View>
      {isMasked && !lead.may.showPhone && <View className="lead__quiet">接受后就能看到完整号码</View>}
    </Card>
  )
}
