import { useState } from 'react'
import { View } from '@tarojs/components'
import { kindWords } from '@shared/ticket/ticket.labels'
import { back } from '@/platform/navigate'
import { sayFailure } from '@/platform/say-failure'
import { useIsOnline } from '@/platform/system'
import { useRested } from '@/platform/use-rested'
import { Button } from '@/ui/button'
import { ListRow } from '@/ui/list-row'
import { PageTitle } from '@/ui/page-title'
import { Screen } from '@/ui/screen'
import { SearchBar } from '@/ui/search-bar'
import { Skeleton } from '@/ui/skeleton'
import { EmptyState, ErrorState, NoPermission } from '@/ui/states'
import { UndoBar } from '@/ui/undo-bar'
import { ArticleSheet } from '../../components/article-sheet'
import { useArticles, type Article } from '../../desk.calls'
import '../../components/ticket.scss'

/** Typing rests before the server is asked. */
const REST_MS = 250

/** How it does: shown 42 times, 9 of 10 found it useful. */
function sayUse({ shown, helpful, unhelpful }: Article): string {
  const votes = helpful + unhelpful
  if (shown === 0) return '还没有人看过'
  return votes === 0 ? `看过 ${shown} 次` : `看过 ${shown} 次，${votes} 人里 ${helpful} 人说有用`
}

interface FoundProps {
  text: string
  onOpen: (article: Article | 'new') => void
}

function Found({ text, onOpen }: FoundProps) {
  const { data: articles, error, refetch } = useArticles(text)
  if (articles === undefined) {
    if (error === null) return <Skeleton shape="list" rows={5} />
    const failure = sayFailure(error)
    if (failure.isForbidden) return <NoPermission what="知识库" who="主管或老板" />
    return <ErrorState {...failure} onRetry={refetch} />
  }
  if (articles.length === 0 && text === '') {
    const words = '客户常问的写成答案，提交前就能看到，客服回复时也能直接用'
    return (
      <EmptyState
        icon="bulb"
        title="还没有现成答案"
        text={words}
        action={{ label: '写一条答案', onTap: () => onOpen('new') }}
      />
    )
  }
  if (articles.length === 0) return <EmptyState icon="search" title="没有找到" text="换几个字再试" />
  return (
    <>
      {articles.map((article) => (
        <ListRow
          key={article.id}
          icon="bulb"
          tone={article.isActive ? 'accent' : 'plain'}
          title={article.title}
          why={sayUse(article)}
          tags={[
            ...(article.isActive ? [] : [{ text: '已停用' }]),
            ...article.kinds.map((kind) => ({ text: kindWords[kind] })),
          ]}
          onOpen={() => onOpen(article)}
        />
      ))}
    </>
  )
}

/** 知识库: ready answers as agents write them, with how useful they proved. */
export default function ArticlesPage() {
  const isOnline = useIsOnline()
  const [text, setText] = useState('')
  const [writing, setWriting] = useState<Article | 'new' | null>(null)
  const [told, setTold] = useState<string | null>(null)
  const wanted = useRested(text.trim(), REST_MS)
  const saved = (words: string) => {
    setWriting(null)
    setTold(words)
  }
  return (
    <Screen
      width="wide"
      isOffline={!isOnline}
      bar={{ title: '知识库', onBack: () => void back('/pages/tickets/index') }}
    >
      <PageTitle
        title="现成答案"
        aside={
          <Button size="small" look="primary" icon="plus" onTap={() => setWriting('new')}>
            写一条
          </Button>
        }
      />
      <SearchBar value={text} onChange={setText} placeholder="标题或内容里的字" />
      <View className="ticket__more">
        <Found text={wanted} onOpen={setWriting} />
      </View>
      <ArticleSheet article={writing} onClose={() => setWriting(null)} onSaved={saved} />
      {told !== null && <UndoBar text={told} onGone={() => setTold(null)} />}
    </Screen>
  )
}
