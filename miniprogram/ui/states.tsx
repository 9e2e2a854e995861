import { View } from '@tarojs/components'
import { accessible } from './accessible'
import { Button } from './button'
import { Icon } from './icon'
import type { IconName } from './icon-name'
import './states.scss'

interface Step {
  label: string
  onTap: () => unknown
}

/** Props of {@link EmptyState}. */
export interface EmptyStateProps {
  icon: IconName
  title: string
  /** Teaches the one next step. */
  text?: string
  action?: Step
}

/** Nothing here yet, and what to do next. */
export function EmptyState({ icon, title, text, action }: EmptyStateProps) {
  return (
    <View className="g-state">
      <View className="g-state__icon">
        <Icon name={icon} />
      </View>
      <View className="g-state__title">{title}</View>
      {text && <View className="g-state__text">{text}</View>}
      {action && (
        <View className="g-state__action">
          <Button onTap={action.onTap}>{action.label}</Button>
        </View>
      )}
    </View>
  )
}

/** Props of {@link ErrorState}. */
export interface ErrorStateProps {
  /** What happened and what to do, as a sentence. */
  text: string
  onRetry?: () => unknown
  /** What to tell support. */
  requestId?: string
}

/** It did not work: what happened, again, and the number support can look up. */
export function ErrorState({ text, onRetry, requestId }: ErrorStateProps) {
  return (
    <View className="g-state" {...accessible({ role: 'alert' })}>
      <View className="g-state__icon g-state__icon--bad">
        <Icon name="alert" />
      </View>
      <View className="g-state__title">{text}</View>
      {onRetry && (
        <View className="g-state__action">
          <Button icon="refresh" onTap={onRetry}>
            再试一次
          </Button>
        </View>
      )}
      {requestId && <View className="g-state__id">请求编号 {requestId}</View>}
    </View>
  )
}

/** Props of {@link NoPermission}. */
export interface NoPermissionProps {
  /** What is not for this person, e.g. 这位客户的应收. */
  what: string
  /** Who can help, e.g. 主管王珂. */
  who: string
  action?: Step
}

/** Says what is closed and who can open it. */
export function NoPermission({ what, who, action }: NoPermissionProps) {
  return <EmptyState icon="lock" title={`您还不能看${what}`} text={`需要的话，请找${who}开通`} action={action} />
}

/** Props of {@link PartialData}. */
export interface PartialDataProps {
  /** What is missing and how old the rest is. */
  text: string
  onRetry?: () => unknown
}

/** One line above content that is not complete. */
export function PartialData({ text, onRetry }: PartialDataProps) {
  return (
    <View className="g-partial" {...accessible({ role: 'status' })}>
      <Icon name="info" size="small" />
      <View className="g-partial__text">{text}</View>
      {onRetry && (
        <Button size="small" look="ghost" onTap={onRetry}>
          再取一次
        </Button>
      )}
    </View>
  )
}
