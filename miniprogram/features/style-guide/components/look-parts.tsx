import { View } from '@tarojs/components'
import { Avatar } from '@/ui/avatar'
import { Button } from '@/ui/button'
import { Card } from '@/ui/card'
import { Icon } from '@/ui/icon'
import { ICON_NAMES } from '@/ui/icon-name'
import { Section } from '@/ui/section'
import { Tag } from '@/ui/tag'

const ignore = () => undefined
const slow = () => new Promise((resolve) => setTimeout(resolve, 1200))

/** Buttons in every look and state, tags, faces, icons. */
export function LookParts() {
  return (
    <>
      <Buttons />
      <TagsAndFaces />
      <Icons />
    </>
  )
}

function Buttons() {
  return (
    <Section title="按钮">
      <Card>
        <View className="style-guide__row">
          <Button look="primary" onTap={slow}>
            提交
          </Button>
          <Button onTap={slow}>记跟进</Button>
          <Button look="ghost" icon="phone" onTap={ignore}>
            打电话
          </Button>
          <Button look="danger" onTap={ignore}>
            合并作废
          </Button>
        </View>
        <View className="style-guide__row">
          <Button look="primary" size="small" onTap={ignore}>
            接受
          </Button>
          <Button size="small" onTap={ignore}>
            推进
          </Button>
          <Button disabled look="primary" size="small" onTap={ignore}>
            发送
          </Button>
          <Button isLoading look="primary" size="small" onTap={ignore}>
            正在发送
          </Button>
        </View>
      </Card>
    </Section>
  )
}

function TagsAndFaces() {
  return (
    <Section title="标签与头像">
      <Card>
        <View className="style-guide__row">
          <Tag text="需求确认" />
          <Tag tone="accent" text="官网表单" />
          <Tag tone="violet" text="方案制定" />
          <Tag tone="good" text="A 级 86" />
          <Tag tone="warn" text="缺：报价单" />
          <Tag tone="bad" text="工单 #2381" />
        </View>
        <View className="style-guide__row">
          <Avatar name="锦程商贸" />
          <Avatar name="尚品百货" tone="violet" />
          <Avatar name="苏晴" shape="person" tone="good" />
          <Avatar name="林" shape="person" size="small" tone="warn" />
        </View>
      </Card>
    </Section>
  )
}

function Icons() {
  return (
    <Section title="图标">
      <Card>
        <View className="style-guide__row">
          {ICON_NAMES.map((name) => (
            <View key={name} className="style-guide__icon">
              <Icon name={name} />
              <View>{name}</View>
            </View>
          ))}
        </View>
      </Card>
    </Section>
  )
}
