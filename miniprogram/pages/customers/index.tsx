import { Text, View } from '@tarojs/components'

export default function CustomersPage() {
  return (
    <View>
      <Text>客户</Text>
    </View>
  )
}
