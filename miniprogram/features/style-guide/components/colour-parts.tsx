import { View } from '@tarojs/components'
import { Section } from '@/ui/section'

const SWATCHES = [
  { name: '底', back: 'paper', ink: 'ink-1' },
  { name: '卡', back: 'card', ink: 'ink-1' },
  { name: '墨二', back: 'card', ink: 'ink-2' },
  { name: '墨三', back: 'card', ink: 'ink-3-text' },
  { name: '靛青', back: 'accent', ink: 'on-accent' },
  { name: '靛青浅', back: 'accent-soft', ink: 'accent-text' },
  { name: '紫檀浅', back: 'violet-soft', ink: 'violet-text' },
  { name: '竹青浅', back: 'good-soft', ink: 'good-text' },
  { name: '杏黄浅', back: 'warn-soft', ink: 'warn-text' },
  { name: '朱砂浅', back: 'bad-soft', ink: 'bad-text' },
] as const

/** Every pair of paper and ink that text may use. */
export function ColourParts() {
  return (
    <Section title="颜色">
      <View className="style-guide__row">
        {SWATCHES.map(({ name, back, ink }) => (
          <View
            key={name}
            className="style-guide__swatch"
            style={{ background: `var(--${back})`, color: `var(--${ink})` }}
          >
            {name}
          </View>
        ))}
      </View>
    </Section>
  )
}
