import { View } from '@tarojs/components'
import { usePageQuery } from '@/platform/page'
import { back } from '@/platform/navigate'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { Screen } from '@/ui/screen'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState } from '@/ui/states'
import { Improvement } from '../../components/improvement'
import { Rating } from '../../components/rating'
import { useAnswerSurvey, useSurvey } from '../../ticket.calls'
import '../../components/ticket.scss'

/** 满意度: a question about no ticket, opened from its message: `?surveyId=`. */
export default function SurveyPage() {
  const { surveyId = '' } = usePageQuery()
  const { data: survey, error, refetch } = useSurvey(surveyId)
  const answering = useAnswerSurvey()
  const isOnline = useIsOnline()
  return (
    <Screen
      isOffline={!isOnline}
      bar={{ title: '满意度', onBack: () => void back('/features/ticket/pages/home/index') }}
    >
      {surveyId === '' && <EmptyState icon="smile" title="没有找到这份问卷" text="请重新打开收到的消息" />}
      {survey === undefined && error === null && surveyId !== '' && <Skeleton shape="card" />}
      {survey === undefined && error !== null && <ErrorState {...sayFailure(error)} onRetry={refetch} />}
      {survey !== undefined && (
        <>
          <View className="ticket__quiet">{survey.companyName}</View>
          <Improvement recovery={survey.recovery} />
          <Rating
            question="最近买的满意吗"
            survey={survey}
            failure={answering.failure}
            onRate={async (given) => (await answering.run({ surveyId, ...given })) !== null}
          />
        </>
      )}
    </Screen>
  )
}
