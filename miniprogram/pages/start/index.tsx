import { Text, View } from '@tarojs/components'

export default function StartPage() {
  return (
    <View>
      <Text>归客</Text>
    </View>
  )
}
