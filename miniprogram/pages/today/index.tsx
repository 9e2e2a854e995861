import { Text, View } from '@tarojs/components'

export default function TodayPage() {
  return (
    <View>
      <Text>今天</Text>
    </View>
  )
}
