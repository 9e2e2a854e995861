import { Text, View } from '@tarojs/components'

export default function LeadsPage() {
  return (
    <View>
      <Text>线索</Text>
    </View>
  )
}
