# One image for either server:  docker build --build-arg SERVER=bot-server -t lanekeeper/bot-server .
FROM maven:3.9-eclipse-temurin-17 AS build
WORKDIR /src
COPY pom.xml ./
COPY community/pom.xml community/
COPY bot-server/pom.xml bot-server/
COPY miniapp-api/pom.xml miniapp-api/
COPY sandbox/pom.xml sandbox/
COPY standalone/pom.xml standalone/
COPY bench/pom.xml bench/
COPY config config
COPY community/src community/src
COPY bot-server/src bot-server/src
COPY miniapp-api/src miniapp-api/src
COPY sandbox/src sandbox/src
RUN mvn -B --no-transfer-progress -pl bot-server,miniapp-api -am package -DskipTests

FROM eclipse-temurin:21-jre
ARG SERVER
RUN useradd --system --uid 10001 lanekeeper
WORKDIR /app
COPY --from=build /src/${SERVER}/target/${SERVER}.jar server.jar
COPY config config
USER lanekeeper
ENV TZ=Asia/Shanghai
# what is new is most of what there is when thousands come at once: half of the heap may be for it
ENTRYPOINT ["java", "-XX:MaxRAMPercentage=70", "-XX:NewRatio=1", "-XX:+UseParallelGC", "-XX:+ExitOnOutOfMemoryError", "-jar", "server.jar"]
