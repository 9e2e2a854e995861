import { View } from '@tarojs/components'
import { ListRow } from '@/ui/list-row'
import { personas, type Persona } from './persona'

interface PersonaListProps {
  onChoose: (persona: Persona) => Promise<void>
}

/** The demo's door: one tap and one is somebody of the company. */
export function PersonaList({ onChoose }: PersonaListProps) {
  return (
    <View className="start__people">
      {personas.map(({ persona, title, words, icon }) => (
        <ListRow
          key={persona}
          title={title}
          why={words}
          icon={icon}
          tone="accent"
          action={{ label: '进入', onTap: () => onChoose(persona) }}
          onOpen={() => void onChoose(persona)}
        />
      ))}
    </View>
  )
}
