document.title = versusWords.say("start-agian");
