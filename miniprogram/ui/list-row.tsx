import { useState } from 'react'
import { View } from '@tarojs/components'
import { ActionSheet, type ItemAction } from './action-sheet'
import { Button } from './button'
import { classNames } from './class-names'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import { Phrase, type PhraseWords } from './phrase'
import { SwipeTrack } from './swipe-track'
import { Tag, type TagProps } from './tag'
import { Tappable } from './tappable'
import { toneClass, type Tone } from './tone'
import './tone.scss'
import './list-row.scss'

/** Props of {@link ListRow}. */
export interface ListRowProps {
  title: string
  icon: IconName
  /** Colours the 3 px rail and the icon, nothing else. */
  tone?: Tone
  /** Why it is here now, in one line. */
  why?: PhraseWords
  tags?: readonly TagProps[]
  /** The one main action. */
  action?: { label: string; onTap: () => unknown; isPrimary?: boolean }
  onOpen?: () => void
  /** What else can be done: by swipe, long press or ⋯. At most three fit the swipe. */
  more?: readonly ItemAction[]
  /** Set when it is done: the row closes itself; take it out of the list after 240 ms. */
  isLeaving?: boolean
}

const NOTHING: readonly ItemAction[] = []

/** Words are tapped to open; a second tappable inside them would confuse readers, so tags only follow the finger. */
function Words({
  title,
  why,
  onOpen,
  onMore,
}: Pick<ListRowProps, 'title' | 'why' | 'onOpen'> & { onMore?: () => void }) {
  const words = (
    <>
      <View className="g-row__title">{title}</View>
      {why !== undefined && <Phrase className="g-row__why" words={why} />}
    </>
  )
  if (!onOpen) return <View className="g-row__words">{words}</View>
  return (
    <Tappable className="g-row__words" onTap={onOpen} {...(onMore ? { onLongPress: onMore } : {})}>
      {words}
    </Tappable>
  )
}

function Face(props: ListRowProps & { onMore?: () => void }) {
  const { title, icon, tone = 'plain', tags = [], action, onOpen, onMore } = props
  return (
    <View className={classNames('g-row__face', toneClass(tone), onMore && 'g-row__face--more')}>
      <Icon className="g-row__icon" name={icon} />
      <View className="g-row__main">
        <View className="g-row__top">
          <Words {...props} />
          {action && (
            <Button
              size="small"
              look={action.isPrimary ? 'primary' : 'soft'}
              label={`${action.label}：${title}`}
              onTap={action.onTap}
            >
              {action.label}
            </Button>
          )}
        </View>
        {tags.length > 0 && (
          <View className="g-row__tags" onClick={() => onOpen?.()}>
            {tags.map((tag) => (
              <Tag key={tag.text} {...tag} />
            ))}
          </View>
        )}
      </View>
      {onMore && (
        <Tappable className="g-row__more" label={`更多：${title}`} hasPopup="dialog" onTap={onMore}>
          <Icon name="more" size="medium" />
        </Tappable>
      )}
    </View>
  )
}

/** One item of a list: what it is, why now, one main action. */
export function ListRow(props: ListRowProps) {
  const { title, more = NOTHING, isLeaving = false } = props
  const [isMenuOpen, setMenuOpen] = useState(false)
  const className = classNames('g-row', 'g-moves', isLeaving && 'g-row--leaving')
  if (more.length === 0) {
    return (
      <View className={className}>
        <Face {...props} />
      </View>
    )
  }
  return (
    <View className={className}>
      <SwipeTrack actions={more}>
        <Face {...props} onMore={() => setMenuOpen(true)} />
      </SwipeTrack>
      <ActionSheet isOpen={isMenuOpen} title={title} actions={more} onClose={() => setMenuOpen(false)} />
    </View>
  )
}
